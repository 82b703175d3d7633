"""The ways in which articles say who leads the mission, who authorised it, when it began and until when it may stay."""

from __future__ import annotations

import pytest

from tests.extraction.test_mission import AFTER, BEFORE, COUNCIL, GSF, MSS, slots

WINTER, SPRING, AUTUMN = "January 20, 2025", "April 15, 2025", "November 20, 2024"
EARLY, BEFORE_IT, LATER = "December 12, 2023", "February 10, 2024", "September 15, 2025"
KENYA = {"lead": "Kenya"}
BY_COUNCIL = {"authorised_by": COUNCIL}


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        ("The Security Council entrusted Kenya with the policing of Haiti.", BEFORE, KENYA),
        ("The Security Council tasked the Secretary-General with a report on Kenya.", BEFORE, {}),
        ("The multinational force, at whose head stands Kenya, is short of trucks.", BEFORE, KENYA),
        ("Nairobi is leading the multinational security mission in Haiti.", BEFORE, KENYA),
        ("Kenya, the country in charge of the mission, has buried two men.", BEFORE, KENYA),
        ("Kenya is the lead nation of the mission.", BEFORE, KENYA),
        ("As lead nation of the multinational force, Kenya chooses its commander.", BEFORE, KENYA),
        ("The mission's lead country, Kenya, wants more money.", BEFORE, KENYA),
        ("Command of the force lies with Kenya.", BEFORE, KENYA),
        ("The mission is under the command of Kenya.", BEFORE, KENYA),
        ("The force operates under Kenya's leadership.", BEFORE, KENYA),
        ("Kenya has taken the lead of the multinational force.", BEFORE, KENYA),
        ("Kenya took on leadership of the mission when nobody else would.", BEFORE, KENYA),
        ("Kenya volunteered to lead a multinational force in Haiti.", BEFORE, KENYA),
        ("Kenya offered last year to take charge of the mission.", BEFORE, KENYA),
        ("Under the leadership of Kenya, the multinational mission has opened the airport.", BEFORE, KENYA),
        ("With Kenya at its head, the force patrols downtown.", BEFORE, KENYA),
        ("With Kenya at the helm, the mission has lasted a year.", BEFORE, KENYA),
        ("The mission is headed by the East African nation of Kenya.", BEFORE, KENYA),
        ("A mission spearheaded by Kenya has done little.", BEFORE, KENYA),
        ("The Kenyan-commanded force holds the port road.", BEFORE, KENYA),
        ("The Kenya-headed mission holds the port road.", BEFORE, KENYA),
        ("The Kenyan-run mission lacks helicopters.", BEFORE, KENYA),
        ("The mission has few helicopters. Kenya leads it.", BEFORE, KENYA),
        ("The mission, which Kenya heads, is short of trucks.", BEFORE, KENYA),
        ("The force that Kenya commands is short of trucks.", BEFORE, KENYA),
        ("A Kenyan general commands the multinational force.", BEFORE, KENYA),
        ("Kenya, which heads the force, has asked for trucks.", BEFORE, KENYA),
        ("Kenya stepped forward to lead the multinational force.", BEFORE, KENYA),
        ("The task of leading the mission fell to Kenya.", BEFORE, KENYA),
        ("It fell to Kenya to lead the force.", BEFORE, KENYA),
        ("Leadership of the force went to Kenya.", BEFORE, KENYA),
        ("Kenya will command the multinational mission.", BEFORE, KENYA),
        ("The mission will be led by Kenya.", BEFORE, KENYA),
        ("The mission to be led by Kenya has no date yet.", BEFORE, KENYA),
        ("The Kenyan mission has too few vehicles.", BEFORE, KENYA),
        ("Kenya's mission in Haiti has too few vehicles.", BEFORE, KENYA),
        (
            "Kenya’s mandate to lead the force was approved in October 2023 by the UN Security Council.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "lead": "Kenya"},
        ),
        ("Kenya, leader of the force, sent helmets.", BEFORE, KENYA),
        ("The mission has few helicopters. It is led by Kenya.", BEFORE, KENYA),
        ("The court has few judges. It is led by Kenya.", BEFORE, {}),
        ("The mission has few helicopters. Its Kenyan commander asked for more.", BEFORE, KENYA),
        ("Ruth Otieno, the Kenyan who commands the force, asked for trucks.", BEFORE, KENYA),
        ("Ruth Otieno, a Kenyan who visited the force, asked for trucks.", BEFORE, {}),
        ("Ana Ruiz, the Chilean who commands the force, asked for trucks.", BEFORE, {}),
        ("Haiti's police have asked Kenya to lead the mission.", BEFORE, {}),
        ("Kenya declined to lead the mission.", BEFORE, {}),
        ("Kenya may not lead the force after all.", BEFORE, {}),
        ("Who would lead the force was open, though Kenya was mentioned.", BEFORE, {}),
        ("The United States leads the donors of the mission.", BEFORE, {}),
        ("Kenyan officers lead a training course for the force.", BEFORE, {}),
        ("Brazil led a UN peacekeeping force in Haiti until 2017.", BEFORE, {}),
        ("Canada, which led an evaluation mission to Haiti, gave C$60 million.", BEFORE, {}),
    ],
)
def test_who_leads(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        (
            "The UN Security Council gave the mission the go-ahead in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission got the green light from the UN Security Council on October 2, 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The mission received the approval of the United Nations Security Council in October last year.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission won Security Council approval last October.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission, approved by the Security Council last October, is short of trucks.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        ("The Security Council-approved mission is short of trucks.", BEFORE, BY_COUNCIL),
        ("The force has a mandate from the UN Security Council.", BEFORE, BY_COUNCIL),
        ("The mission works under a Security Council mandate.", BEFORE, BY_COUNCIL),
        (
            "Resolution 2699 (2023), by which the Security Council authorised the mission, says nothing of money.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023"},
        ),
        (
            "Security Council resolution 2699, adopted on 2 October 2023, authorised the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "By resolution 2699 of 2 October 2023 the Security Council authorised member states to form the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "In October 2023, the Security Council passed Resolution 2699, which set up the multinational mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council voted on October 2, 2023, to send the force.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The Security Council's authorisation of the force in October 2023 surprised few.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Since the Security Council's approval of the mission in October 2023, 430 officers have come.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Nearly a year after the UN Security Council approved the mission, 400 Kenyans are there.",
            BEFORE,
            BY_COUNCIL,
        ),
        (
            "Eleven months ago the UN Security Council authorised the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "It was in October 2023 that the Security Council authorised the multinational mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Thirteen of fifteen members of the Security Council voted for the mission in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Authorised in October 2023 by the Security Council, the mission has 400 officers.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Authorized by the United Nations Security Council last October, the force arrived late.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The multinational force had its mandate approved by the Security Council last October.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission's mandate was adopted by the UN Security Council in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        ("The force has the blessing of the United Nations Security Council.", BEFORE, BY_COUNCIL),
        ("The mission is sanctioned by the UN Security Council.", BEFORE, BY_COUNCIL),
        (
            "The Security Council sanctioned the mission in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council okayed the force in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council last October agreed to the deployment of the force.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council decided in October 2023 to dispatch a multinational force.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council endorsed the deployment of a multinational force in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council gave its consent to the force in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council gave its assent to the force last October.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "In October 2023 came the vote in the Security Council that authorised the force.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The vote, in October 2023, by which the Security Council created the mission was 13 to 0.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The UN Security Council cleared the way for the force in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The UN Security Council first authorised the mission in October 2023 and renewed it last year.",
            WINTER,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "extended": "2024"},
        ),
        ("The mission is not run by the UN but the Security Council authorised it.", BEFORE, BY_COUNCIL),
        (
            "A Security Council resolution of October 2023 authorises the force.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission was greenlit by the UN in October 2023.",
            BEFORE,
            {"authorised_by": "UN", "authorised": "2023-10"},
        ),
        (
            "The force rests on a resolution that the Security Council adopted on 2 October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The mission rests on Security Council Resolution 2699 of October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission was established pursuant to Security Council resolution 2699 (2023).",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023"},
        ),
        ("The mission has been authorised since October 2023.", BEFORE, {"authorised": "2023-10"}),
        (
            "The mission was authorised in October 2023 but the first officers arrived only in June.",
            BEFORE,
            {"authorised": "2023-10", "launched": "2024-06"},
        ),
        ("Kenya's High Court approved the mission in October 2023.", BEFORE, {}),
        ("Kenya's parliament approved the deployment in November 2023.", BEFORE, {}),
        ("The Security Council has not authorised a mission.", BEFORE, {}),
        ("The Security Council is expected to authorise the force in October.", BEFORE, {}),
        ("The US Congress approved money for the mission in October 2023.", BEFORE, {}),
        ("The Security Council approved an arms embargo in October 2022.", BEFORE, {}),
        ("The Security Council discussed the mission in October 2023.", BEFORE, {}),
        (
            "The Security Council met on Haiti. The Council gave the mission the go-ahead in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council backs the mission. It was approved in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        ("The Transitional Presidential Council approved the mission's plan in May.", BEFORE, {}),
        ("Mission leader Kenya wants money.", BEFORE, KENYA),
        ("Godfrey Otunge, the Kenyan heading the force, spoke.", BEFORE, {}),
        (
            "In October 2023, the 15-member Security Council voted 13-0, with China and Russia abstaining, in favor of a multinational force.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The force, which the Council authorised in October 2023, is small. The Security Council meets today.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council set up the mission by resolution 2699, of 2 October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The Security Council's decision of 2 October 2023 to deploy the force was unanimous.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The mission was authorised a year ago by the Security Council.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-09"},
        ),
        (
            "With the authorisation of the Security Council, granted in October 2023, the force may arrest gang members.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission draws its authority from Security Council resolution 2699, adopted in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        ("The Security Council is to vote on October 2 on whether to extend the mission.", BEFORE, {}),
        ("The Security Council threatened sanctions in October 2023.", BEFORE, {}),
        ("The Security Council extended the arms embargo in October 2023, and the mission welcomed it.", BEFORE, {}),
        ("Kenya asked the Security Council in October to turn the mission into a peacekeeping one.", WINTER, {}),
        ("The UN Security Council voted in October 2022 for sanctions on gang leaders.", BEFORE, {}),
    ],
)
def test_who_authorised_it_and_when(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        ("The mission was launched in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission, launched on June 25, is small.", BEFORE, {"launched": "2024-06-25"}),
        ("Launched in June, the mission is small.", BEFORE, {"launched": "2024-06"}),
        ("Since its launch in June, the mission has lost nobody.", BEFORE, {"launched": "2024-06"}),
        ("The launch of the mission in June was cheered.", BEFORE, {"launched": "2024-06"}),
        ("The mission's launch in June 2024 was cheered.", WINTER, {"launched": "2024-06"}),
        ("The mission went into operation in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission became operational in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission got under way in late June.", BEFORE, {"launched": "2024-06"}),
        ("The mission has been under way since June.", BEFORE, {"launched": "2024-06"}),
        ("The force started work in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission, which began in June, is small.", BEFORE, {"launched": "2024-06"}),
        ("The mission began its work in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission began operations in late June.", BEFORE, {"launched": "2024-06"}),
        ("The mission's first 200 officers arrived on June 25.", BEFORE, {"launched": "2024-06-25"}),
        (
            "The first contingent of 200 Kenyans landed in Port-au-Prince on June 25.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        ("In June, the first 200 Kenyan police officers flew into Port-au-Prince.", BEFORE, {"launched": "2024-06"}),
        ("The first batch of Kenyan officers touched down in June last year.", WINTER, {"launched": "2024-06"}),
        ("Kenya sent its first 200 officers in June 2024.", WINTER, {"launched": "2024-06"}),
        ("Kenya deployed its first contingent in June.", BEFORE, {"launched": "2024-06"}),
        ("Kenya's first officers set foot in Haiti in June.", BEFORE, {"launched": "2024-06"}),
        ("Kenyan officers first arrived in June 2024.", WINTER, {"launched": "2024-06"}),
        ("Kenyan police first deployed to Haiti in June 2024.", WINTER, {"launched": "2024-06"}),
        ("The arrival of the first Kenyan officers in June raised hopes.", BEFORE, {"launched": "2024-06"}),
        ("Since the arrival of the first Kenyan police in June, little has changed.", BEFORE, {"launched": "2024-06"}),
        ("Since the first Kenyans arrived in June, little has changed.", BEFORE, {"launched": "2024-06"}),
        ("Since Kenyan police arrived in June, little has changed.", BEFORE, {"launched": "2024-06"}),
        ("Since Kenya's deployment began in June 2024, three officers have died.", WINTER, {"launched": "2024-06"}),
        ("The Kenyans have been in Haiti since June.", BEFORE, {"launched": "2024-06"}),
        ("Kenyan police have been on the ground since June 25.", BEFORE, {"launched": "2024-06-25"}),
        ("The mission has been in the country since last June.", WINTER, {"launched": "2024-06"}),
        ("The force has been active in Haiti since June 2024.", WINTER, {"launched": "2024-06"}),
        ("It was on June 25 that the first Kenyan police landed.", BEFORE, {"launched": "2024-06-25"}),
        (
            "On June 25, 200 Kenyan policemen, the vanguard of the mission, landed in Haiti.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        ("The vanguard of the mission came ashore in June.", BEFORE, {"launched": "2024-06"}),
        ("Three months after the first Kenyans landed, gangs hold most of the city.", BEFORE, {"launched": "2024-06"}),
        ("Three months after the mission began, gangs hold most of the city.", BEFORE, {"launched": "2024-06"}),
        ("Three months into the mission, gangs hold most of the city.", BEFORE, {"launched": "2024-06"}),
        ("The mission is three months old.", BEFORE, {"launched": "2024-06"}),
        ("Seven months into its deployment, the mission has 600 officers.", WINTER, {"launched": "2024-06"}),
        ("The mission deployed in June with 200 officers.", BEFORE, {"launched": "2024-06"}),
        ("In June 2024, the mission deployed its first 200 officers.", WINTER, {"launched": "2024-06"}),
        ("The deployment of the mission began in June 2024.", WINTER, {"launched": "2024-06"}),
        ("The mission's deployment, which started in June 2024, is incomplete.", WINTER, {"launched": "2024-06"}),
        ("The force, whose first members arrived in June 2024, is at half strength.", WINTER, {"launched": "2024-06"}),
        ("The mission has been running since June.", BEFORE, {"launched": "2024-06"}),
        (
            "The Kenya-led force, in place since June, has reopened the hospital.",
            BEFORE,
            {"launched": "2024-06", "lead": "Kenya"},
        ),
        ("The mission, deployed in June 2024, is short of trucks.", WINTER, {"launched": "2024-06"}),
        ("Deployed in June 2024, the mission is short of trucks.", WINTER, {"launched": "2024-06"}),
        (
            "The Kenyan-led mission has been operating in Haiti for seven months.",
            WINTER,
            {"launched": "2024-06", "lead": "Kenya"},
        ),
        ("The mission will launch in November.", BEFORE, {}),
        ("Kenyan police arrived in Kingston in June.", BEFORE, {}),
        ("The first Guatemalan soldiers of the mission arrived on January 3.", WINTER, {}),
        ("The mission launched its first operation in Delmas in August.", BEFORE, {}),
        ("A second contingent of Kenyan police landed in July.", BEFORE, {}),
        ("Kenya's president arrived in Haiti on September 7.", BEFORE, {}),
        ("Kenyan officers arrived on Friday to join the mission.", BEFORE, {}),
        ("Gangs began attacking the airport in February.", BEFORE, {}),
    ],
)
def test_when_it_began(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        ("The mission's mandate runs until October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mandate of the force runs out on Oct. 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("Its current mandate is due to expire on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mission's mandate is set to expire on October 2, 2025.", SPRING, {"mandate_until": "2025-10-02"}),
        ("The mandate, which expires on October 2, may be renewed.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mandate of the mission will end on 2 October.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mandate will lapse in October unless it is renewed.", BEFORE, {"mandate_until": "2024-10"}),
        ("The mission's mandate comes up for renewal on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mandate is up for renewal in October.", BEFORE, {"mandate_until": "2024-10"}),
        (
            "The force's authorisation expires in less than three weeks, on October 2.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        ("The mission's 12-month mandate expires at the beginning of October.", BEFORE, {"mandate_until": "2024-10"}),
        ("The expiry of the mission's mandate on October 2 is near.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "Before the mandate's expiration on October 2, the Council must vote.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        ("With the mandate expiring next month, diplomats are busy.", BEFORE, {"mandate_until": "2024-10"}),
        ("The mission is authorised until October 2, 2024.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mission is mandated through October 2, 2025.", SPRING, {"mandate_until": "2025-10-02"}),
        (
            "The Security Council authorised the mission until October 2025.",
            SPRING,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10"},
        ),
        (
            "The UN Security Council extended the mandate until October 2, 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council renewed the mission's mandate through October 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10"},
        ),
        (
            "The extension of the mandate to October 2, 2025 was voted unanimously.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The mandate was extended by the Security Council by a year, to October 2, 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        ("The mandate now runs to 2 October 2025.", WINTER, {"mandate_until": "2025-10-02"}),
        ("The end of the mission's mandate is October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("On October 2 the mandate of the mission expires.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("On 2 October, the mission's mandate will run out.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("October 2 is the day the mission's mandate ends.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("October 2, when the mission's mandate expires, is near.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "The Security Council must vote by October 2, when the mandate of the mission expires.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        (
            "The mission's mandate, renewed last year, is valid until October 2, 2025.",
            SPRING,
            {"mandate_until": "2025-10-02"},
        ),
        ("The mission has a mandate until October.", BEFORE, {"mandate_until": "2024-10"}),
        ("The mission has a mandate that lasts through October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "The Security Council in October 2023 authorised the mission for one year.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "mandate_until": "2024-10"},
        ),
        (
            "The Security Council authorised the force on October 2, 2023, for an initial period of 12 months.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The one-year mission was authorised by the Security Council on October 2, 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The mission was given a one-year mandate by the Security Council in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "mandate_until": "2024-10"},
        ),
        (
            "The Security Council gave the force a mandate of a year on October 2, 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The mandate was renewed on September 30, 2024, for another twelve months from October 2.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council renewed the mandate for a year from October 2, 2024.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council extended the mission for a year beyond October 2, 2024.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The mandate, which was to expire on October 2, 2024, was extended by a year.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The force is authorised by the Security Council. Its mandate ends next October.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10"},
        ),
        ("The mission's authorisation lapses this October.", BEFORE, {"mandate_until": "2024-10"}),
        ("The force's term ends on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mission's life was prolonged to October 2, 2025.", WINTER, {"mandate_until": "2025-10-02"}),
        ("The mission's mandate expires on Wednesday, October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mission's mandate expires at midnight on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "The mission's mandate was due to expire on Oct. 2 but was extended until Oct. 2, 2025.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        ("The transitional council's mandate expires on February 7, 2026.", WINTER, {}),
        ("BINUH's mandate was extended until July 2025.", WINTER, {}),
        ("The mandate of the U.N. office in Haiti runs until January 31.", AFTER, {}),
        ("The sanctions regime was extended until October 2025.", WINTER, {}),
        ("The Kenyan officers' contracts expire in June.", WINTER, {}),
        ("The mission will need money until October.", BEFORE, {}),
        ("Temporary protected status ends on February 3, 2026.", WINTER, {}),
    ],
)
def test_until_when(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        (
            "The Security Council authorised a Gang Suppression Force on September 30 for an initial 12 months.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "mandate_until": "2026-09-30", "name": GSF},
        ),
        (
            "The Gang Suppression Force, or GSF, was authorised by the Security Council on September 30.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "name": GSF},
        ),
        (
            "In September the Security Council voted to turn the Kenya-led mission into a Gang Suppression Force.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09", "name": GSF},
        ),
        (
            "The Kenya-led mission has been transformed into a Gang Suppression Force by a Security Council vote of September 30.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "name": GSF},
        ),
        (
            "The GSF, with a 12-month mandate from 2 October 2025, has no troops yet.",
            AFTER,
            {"name": GSF, "mandate_until": "2026-10-02"},
        ),
    ],
)
def test_its_successor(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        ("The Multinational Security Support (MSS) mission is short of trucks.", BEFORE, {"name": MSS}),
        ("The Multinational Security Support Mission, known as MSS, is short of trucks.", BEFORE, {"name": MSS}),
        ("The MSS is short of trucks.", BEFORE, {"name": MSS}),
        ("The Multinational Security Support Force is short of trucks.", BEFORE, {"name": MSS}),
        ("The Multi-National Security Support Mission is short of trucks.", BEFORE, {"name": MSS}),
        ("The multinational security support mission is short of trucks.", BEFORE, {"name": MSS}),
        ("The gang suppression force is short of trucks.", AFTER, {"name": GSF}),
        ("The Gang-Suppression Force is short of trucks.", AFTER, {"name": GSF}),
    ],
)
def test_its_names(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        (
            "Kenya, which shouldered the leadership of the force when others shrank from it, has 400 men there.",
            BEFORE,
            KENYA,
        ),
        ("The force answers to a Kenyan commander and is led by Nairobi.", BEFORE, KENYA),
        ("It is Kenya that leads the mission.", BEFORE, KENYA),
        ("Kenya has been picked to lead the mission.", BEFORE, KENYA),
        ("Kenya was tapped to lead the multinational force.", BEFORE, KENYA),
        (
            "The Security Council authorised Kenya to lead the mission in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "lead": "Kenya"},
        ),
        ("The U.N.-authorised, Kenya-led mission is short of trucks.", BEFORE, KENYA),
        ("the Kenya-fronted force", BEFORE, KENYA),
        ("Having offered to lead the force, Kenya is paying for it.", BEFORE, KENYA),
        ("Kenya's offer to lead the mission came in July 2023.", BEFORE, KENYA),
        ("Kenya's decision to lead the mission was unpopular.", BEFORE, KENYA),
        ("Kenya's role as leader of the mission is unpopular.", BEFORE, KENYA),
        ("The United States, which finances the Kenya-led mission, wants results.", BEFORE, KENYA),
        ("Kenyan President William Ruto, whose country leads the mission, flew in on Saturday.", BEFORE, KENYA),
        ("President William Ruto of Kenya, which heads the force, flew in.", BEFORE, KENYA),
        (
            "Kenya pledged in July 2023 to lead an international force to Haiti and to send 1,000 officers.",
            BEFORE,
            KENYA,
        ),
        ("Kenya's police are spearheading a UN-backed mission.", BEFORE, KENYA),
        ("Jamaica, the second country after Kenya to send men to the mission, wants more.", BEFORE, {}),
        ("Canada was reluctant to lead the force.", BEFORE, {}),
        ("Washington had hoped that Canada or Brazil would lead the force.", BEFORE, {}),
        ("Haiti leads the hemisphere in kidnappings, the mission says.", BEFORE, {}),
        ("The US, leading donor of the mission, wants results.", BEFORE, {}),
        ("The United States took the lead in financing the mission.", BEFORE, {}),
        ("Jamaica heads the medical unit of the mission.", BEFORE, {}),
        ("El Salvador runs the helicopters of the mission.", BEFORE, {}),
        ("Kenya-trained police of the mission", BEFORE, {}),
        ("The US-funded mission is short of trucks.", BEFORE, {}),
        ("A Jamaican colonel is deputy commander of the mission.", BEFORE, {}),
        ("The US-backed mission led to protests in Kenya.", BEFORE, {}),
        ("Guatemala leads the military police of the force.", BEFORE, {}),
        ("Canadian officers leading a workshop for the mission flew home.", BEFORE, {}),
        ("The mission has U.N. Security Council backing.", BEFORE, BY_COUNCIL),
        ("Although authorised by the Security Council, the mission is not a U.N. operation.", BEFORE, BY_COUNCIL),
        ("The mission, though blessed by the Security Council, is not run by it.", BEFORE, BY_COUNCIL),
        ("The Security Council has authorised, but does not fund, the mission.", BEFORE, BY_COUNCIL),
        ("It was the Security Council that authorised the mission.", BEFORE, BY_COUNCIL),
        ("A year after its authorisation by the Security Council, the mission has 400 men.", BEFORE, BY_COUNCIL),
        (
            "Eleven months have passed since the Security Council approved the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The resolution authorising the mission was adopted by the Security Council on 2 October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        ("Resolution 2699, adopted on October 2, 2023, authorised the mission.", BEFORE, {"authorised": "2023-10-02"}),
        (
            "On October 2, 2023, the Council authorised the mission under Chapter VII. The Security Council had heard from Ruto.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The 15-nation council last October authorised the force. The U.N. Security Council meets on Monday.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The world body's Security Council signed off on the mission last October.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "In late 2023 the Security Council approved the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023"},
        ),
        (
            "The Security Council approved the mission late last year.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023"},
        ),
        (
            "Haiti asked for the mission in October 2022; the Security Council approved it a year later, in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Haiti's government asked for a force in October 2022, and the Security Council authorised one in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Kenya offered to lead the mission in July 2023 and the Security Council authorised it in October.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "lead": "Kenya"},
        ),
        (
            "The Security Council authorised the mission, which Kenya offered to lead in July 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "lead": "Kenya"},
        ),
        (
            "The mission, authorised by the Security Council but opposed by a Kenyan court in January, came late.",
            BEFORE,
            BY_COUNCIL,
        ),
        (
            "The Security Council approved a resolution on Monday extending the mission.",
            BEFORE,
            BY_COUNCIL | {"extended": "2024-09-09"},
        ),
        (
            "The Security Council voted unanimously on Monday to extend the mission.",
            BEFORE,
            BY_COUNCIL | {"extended": "2024-09-09"},
        ),
        ("The Security Council failed to approve the mission.", BEFORE, {}),
        ("Russia blocked the Security Council from authorising the mission.", BEFORE, {}),
        ("A bid to have the Security Council authorise the mission foundered in October.", BEFORE, {}),
        ("The Security Council received the plan of the mission in October 2023.", BEFORE, {}),
        ("The US State Department approved $100 million for the mission in October 2023.", BEFORE, {}),
        ("The Security Council would need to authorise a U.N. support office for the mission.", BEFORE, {}),
        ("It took until June for the first Kenyans to land.", BEFORE, {"launched": "2024-06"}),
        ("Not until June did the first Kenyans land.", BEFORE, {"launched": "2024-06"}),
        ("The first of the Kenyans landed on June 25.", BEFORE, {"launched": "2024-06-25"}),
        ("The first 200 of 1,000 Kenyan police arrived in late June.", BEFORE, {"launched": "2024-06"}),
        (
            "The first 200 were flown to Port-au-Prince on June 25. They are Kenyans.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        ("The first plane carrying Kenyan officers touched down on June 25.", BEFORE, {"launched": "2024-06-25"}),
        ("Some 400 Kenyans have come since June.", BEFORE, {"launched": "2024-06"}),
        ("Some 400 Kenyan police have arrived since June.", BEFORE, {"launched": "2024-06"}),
        ("About 400 Kenyan officers arrived in June and July.", BEFORE, {"launched": "2024-06"}),
        (
            "Roughly 400 Kenyan police officers were deployed to Haiti in June as part of the mission.",
            BEFORE,
            {"launched": "2024-06"},
        ),
        ("Kenya has sent 400 officers to Haiti since June 2024.", WINTER, {"launched": "2024-06"}),
        ("Since last June, Kenya has sent 600 officers.", WINTER, {"launched": "2024-06"}),
        ("Since arriving in June, the Kenyan officers have retaken a hospital.", BEFORE, {"launched": "2024-06"}),
        ("Since they arrived in June, the Kenyan officers have retaken a hospital.", BEFORE, {"launched": "2024-06"}),
        ("Since its arrival in June, the force has retaken a hospital.", BEFORE, {"launched": "2024-06"}),
        ("Since deploying in June, the force has retaken a hospital.", BEFORE, {"launched": "2024-06"}),
        ("Since being deployed in June, the force has retaken a hospital.", BEFORE, {"launched": "2024-06"}),
        ("The Kenyans, who arrived in June, patrol in armoured cars.", BEFORE, {"launched": "2024-06"}),
        ("The Kenyan contingent, which landed in June, patrols downtown.", BEFORE, {"launched": "2024-06"}),
        ("The Kenyan police force that arrived in June is small.", BEFORE, {"launched": "2024-06"}),
        ("The mission was inaugurated in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission saw its first officers land in June.", BEFORE, {"launched": "2024-06"}),
        ("The mission opened its base in June.", BEFORE, {}),
        ("Another 200 Kenyans arrived in July.", BEFORE, {}),
        ("The first Kenyan officer killed in Haiti died in February.", SPRING, {}),
        ("The first Salvadoran helicopters arrived in February.", SPRING, {}),
        ("The first phase of the mission ended in August.", BEFORE, {}),
        ("In January, 150 Guatemalan soldiers arrived to join the mission.", WINTER, {}),
        ("The first Kenyan officers are to arrive by the end of May.", BEFORE, {}),
        ("The first Kenyan officers to return home landed in Nairobi in June.", WINTER, {}),
        ("The mission launched operations in the Artibonite in August.", BEFORE, {}),
        ("The mission started patrols in Kenscoff in February.", SPRING, {}),
        ("Kenyan troops arrived in Somalia in October 2011.", BEFORE, {}),
        ("The mission deployed drones in June.", BEFORE, {}),
        ("The mission deployed to Pont-Sondé in July.", BEFORE, {}),
        ("Unless renewed, the mandate of the mission expires on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "The mission, whose mandate expires on October 2, is short of trucks.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        ("The mission's mandate is nearing its end: it expires on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mission's mandate, good for one year, ends on October 2.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "The mandate of the Kenya-led mission ends in less than a month, on October 2.",
            BEFORE,
            {"mandate_until": "2024-10-02", "lead": "Kenya"},
        ),
        ("The mandate, extended in September, now ends on October 2, 2025.", WINTER, {"mandate_until": "2025-10-02"}),
        (
            "In September the Security Council extended the mandate, which now expires on October 2, 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02", "extended": "2024-09"},
        ),
        (
            "The Security Council extended until October 2, 2025 the mandate of the mission.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council in September extended the mission's mandate for another year, to October 2, 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02", "extended": "2024-09"},
        ),
        (
            "The Security Council renewed for one year, until October 2, 2025, the authorisation of the mission.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        ("The mission's mandate was rolled over until October 2, 2025.", WINTER, {"mandate_until": "2025-10-02"}),
        (
            "The mission's mandate was prolonged by the Security Council till October 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10"},
        ),
        (
            "A one-year extension of the mission's mandate, to October 2025, was approved by the Security Council.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10"},
        ),
        (
            "The mission can stay in Haiti until October 2, 2025, under a resolution of the Security Council.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The mission's authorisation, which lasts until October 2, can be extended.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        ("The mission’s mandate expired on October 2.", AFTER, {"mandate_until": "2025-10-02"}),
        (
            "The mandate of the mission, which expired on October 2, was not renewed.",
            AFTER,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The mandate of the Multinational Security Support mission expires in October 2025, and that of the transitional council in February 2026.",
            SPRING,
            {"name": MSS, "mandate_until": "2025-10"},
        ),
        (
            "The Transitional Presidential Council, whose mandate ends on February 7, 2026, thanked the mission.",
            AFTER,
            {},
        ),
        ("The council's mandate runs until February 7, 2026.", AFTER, {}),
        ("Henry's mandate ended on February 7.", BEFORE, {}),
        ("The mandate of Haiti's last senators expired in January 2023.", BEFORE, {}),
        ("The arms embargo, whose mandate was renewed until October 2025, helps the mission.", WINTER, {}),
        ("The Haiti sanctions regime expires in October.", BEFORE, {}),
        ("Parole for Haitians ends on April 24.", SPRING, {}),
        ("The mission's commander said the operation would go on until October 5.", BEFORE, {}),
        ("The curfew was extended until October 5, the mission said.", BEFORE, {}),
        ("The Security Council gave the UN office in Haiti a mandate until January 31, 2026.", AFTER, {}),
        (
            "The Gang Suppression Force will replace the Kenya-led mission, whose mandate ended on October 2.",
            AFTER,
            {"name": GSF},
        ),
        (
            "On September 30 the Security Council replaced the Kenya-led mission with a Gang Suppression Force.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "name": GSF},
        ),
        (
            "The Gang Suppression Force was created on September 30 by Security Council resolution 2793.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "name": GSF},
        ),
        (
            "The new Gang Suppression Force, which takes over from the Kenya-led mission, got a 12-month mandate from the Security Council on September 30.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "mandate_until": "2026-09-30", "name": GSF},
        ),
        (
            "The Kenya-led mission arrived in June 2024. The Gang Suppression Force will succeed it.",
            AFTER,
            {"name": GSF},
        ),
    ],
)
def test_asides_and_look_alikes(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        ("Nairobi signed up to command the multinational force and to supply 1,000 police.", BEFORE_IT, KENYA),
        ("The court case has put in doubt the mission that Kenya agreed last year to lead.", BEFORE_IT, KENYA),
        ("Kenya agreed in October to lead a U.N.-authorized international police force to Haiti.", BEFORE_IT, KENYA),
        ("Kenya said it was ready to take the reins of the multinational force.", BEFORE_IT, KENYA),
        ("President Ruto's government volunteered Kenya as leader of the force.", BEFORE_IT, KENYA),
        (
            "The Bahamas, Jamaica and Barbados have offered police to the force, with Kenya in the lead.",
            BEFORE_IT,
            KENYA,
        ),
        ("Kenya would lead the force, with 1,000 officers.", BEFORE_IT, KENYA),
        ("The force, of which Kenya is the leader, has no date.", BEFORE_IT, KENYA),
        ("The force would be under Kenyan command.", BEFORE_IT, KENYA),
        ("Kenya, the mission's lead, has paid out of its own pocket.", BEFORE, KENYA),
        ("Nairobi, which leads the multinational mission, has paid out of its own pocket.", BEFORE, KENYA),
        ("Led by Kenya, the mission has 400 men.", BEFORE, KENYA),
        ("Headed by Kenya and paid for largely by the United States, the force has 400 men.", BEFORE, KENYA),
        ("Under Kenya's command, 400 officers patrol the capital for the mission.", BEFORE, KENYA),
        ("Kenya has lost three officers. The African nation heads the multinational force.", BEFORE, KENYA),
        ("Kenya has lost three officers. It heads the multinational force.", BEFORE, KENYA),
        ("Kenya has lost three officers since it took charge of the multinational force.", BEFORE, KENYA),
        ("Ecuador, penholder with the US, drafted the text on the mission that Kenya leads.", BEFORE, KENYA),
        (
            "In resolution 2699 (2023), the Security Council authorized Member States to form and deploy a Multinational Security Support Mission with a lead country.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023", "name": MSS},
        ),
        (
            "By its resolution 2699 (2023) of 2 October 2023, the Council authorized the mission for an initial period of 12 months. The Security Council keeps it under review.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The Security Council, by resolution 2751 (2024), renewed the authorisation of the mission until 2 October 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02", "extended": "2024"},
        ),
        (
            "On 30 September 2024, the Security Council adopted resolution 2751, renewing for 12 months, until 2 October 2025, the authorization of the MSS mission.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02", "name": MSS, "extended": "2024-09-30"},
        ),
        (
            "The Security Council on 30 September unanimously adopted a text extending by one year, to 2 October 2025, the mandate of the mission.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02", "extended": "2024-09-30"},
        ),
        (
            "The text, adopted by 13 votes in favour and with two abstentions on 2 October 2023, authorised the force for a year.",
            BEFORE,
            {"authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The force, cleared by the Security Council in a vote on 2 October last year, has 400 men.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The force was given the nod by the Security Council last October.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The Security Council's October 2023 resolution authorised the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The October 2023 vote by the Security Council that created the mission was 13-0.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "UN Security Council members approved the deployment of the Kenya-led mission on October 2, 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "lead": "Kenya"},
        ),
        (
            "The mission was approved unanimously in October by the Security Council.",
            BEFORE_IT,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Last year, the Security Council authorised the mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023"},
        ),
        (
            "Last year the Security Council authorised the mission. It was in October 2023 that the Council did so.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023"},
        ),
        (
            "The deployment, which the U.N. Security Council authorised in October, was to begin in January.",
            BEFORE_IT,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The deployment was authorised by the U.N. Security Council in October, but has been held up by a court.",
            BEFORE_IT,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Since the U.N. Security Council gave the mission the go-ahead last October, little has happened.",
            BEFORE_IT,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        ("The Security Council welcomed the arrival of the mission in June.", BEFORE, {"launched": "2024-06"}),
        (
            "More than a year after the first Kenyans arrived, in June 2024, gangs hold 90 percent of the capital.",
            AFTER,
            {"launched": "2024-06"},
        ),
        ("More than a year after arriving in June 2024, the mission has 1,000 men.", AFTER, {"launched": "2024-06"}),
        ("The mission has struggled since its June 2024 deployment.", WINTER, {"launched": "2024-06"}),
        ("The mission, which has been on the ground since late June, has 400 men.", BEFORE, {"launched": "2024-06"}),
        ("The mission has had boots on the ground since June.", BEFORE, {"launched": "2024-06"}),
        ("The mission, on the ground for three months, has 400 men.", BEFORE, {"launched": "2024-06"}),
        ("The mission began deploying in June of last year.", WINTER, {"launched": "2024-06"}),
        ("The mission has been up and running since June.", BEFORE, {"launched": "2024-06"}),
        ("The force made its debut in June.", BEFORE, {"launched": "2024-06"}),
        ("The force finally arrived in June.", BEFORE, {"launched": "2024-06"}),
        ("The first of 1,000 promised officers flew into Haiti on June 25.", BEFORE, {"launched": "2024-06-25"}),
        (
            "Two hundred Kenyan police landed on June 25, the first of a force of 2,500.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        ("On June 25, a first contingent of 200 Kenyan police landed in Haiti.", BEFORE, {"launched": "2024-06-25"}),
        ("An initial contingent of 200 Kenyan police landed in Haiti in June.", BEFORE, {"launched": "2024-06"}),
        ("Kenya sent an initial group of 200 officers in late June.", BEFORE, {"launched": "2024-06"}),
        ("June 25 saw the arrival of the first Kenyan officers.", BEFORE, {"launched": "2024-06-25"}),
        ("When Kenyan police landed in June, residents cheered.", BEFORE, {"launched": "2024-06"}),
        ("The mission, whose deployment started on June 25, has 400 men.", BEFORE, {"launched": "2024-06-25"}),
        ("The mission was deployed on 25 June 2024.", WINTER, {"launched": "2024-06-25"}),
        ("Deployment of the force started in June.", BEFORE, {"launched": "2024-06"}),
        ("The force's deployment got under way in June.", BEFORE, {"launched": "2024-06"}),
        (
            "The first wave of Kenyan police landed on June 25 and the second on July 16.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        ("The Kenyans' June arrival was cheered.", BEFORE, {"launched": "2024-06"}),
        ("Kenya plans to send the first officers in January.", EARLY, {}),
        ("The first officers could arrive by May, Ruto said in March.", BEFORE, {}),
        ("The first anniversary of the mission falls in June.", SPRING, {}),
        ("The Kenyan police killed their first gang member in August.", BEFORE, {}),
        ("The gangs launched an offensive in February, months before the mission.", BEFORE, {}),
        ("Jamaican police arrived in September to reinforce the mission.", BEFORE, {}),
        ("A Kenyan delegation arrived in Haiti in May to prepare the mission.", BEFORE, {}),
        ("The first Kenyan police to be wounded was flown to Santo Domingo in August.", BEFORE, {}),
        (
            "The mandate given to the mission in October 2023 lapses on October 2.",
            BEFORE,
            {"authorised": "2023-10", "mandate_until": "2024-10-02"},
        ),
        (
            "With its mandate set to run out on October 2, the mission pleads for money.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        (
            "With the mission's mandate about to expire on October 2, diplomats are busy.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        (
            "The current authorisation of the mission is valid through 2 October 2025.",
            SPRING,
            {"mandate_until": "2025-10-02"},
        ),
        ("The force has permission to stay until October 2, 2025.", SPRING, {"mandate_until": "2025-10-02"}),
        (
            "The mission is authorised to remain in Haiti through October 2, 2025.",
            SPRING,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council renewed the mission until October 2, 2025, without turning it into a peacekeeping force.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The mandate, renewed once already, will expire for good on October 2.",
            SPRING,
            {"mandate_until": "2025-10-02"},
        ),
        ("In six weeks, on October 2, the mandate of the mission expires.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "After the mission's mandate expires on October 2, nobody knows what comes.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        ("Until October 2, when its mandate lapses, the mission will go on.", BEFORE, {"mandate_until": "2024-10-02"}),
        (
            "The mission's mandate, which was due to end on October 2, was prolonged to October 2, 2025.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        ("The mandate expires in October next year.", AUTUMN, {"mandate_until": "2025-10"}),
        (
            "The Security Council approved a one-year mandate for the mission in October 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "mandate_until": "2024-10"},
        ),
        (
            "The mission was authorised for a year in October 2023.",
            BEFORE,
            {"authorised": "2023-10", "mandate_until": "2024-10"},
        ),
        (
            "The mission's initial one-year mandate was approved by the Security Council on October 2, 2023.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The Security Council granted the mission a further twelve months, until October 2, 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council gave the mission another year, to October 2025.",
            WINTER,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10"},
        ),
        ("The lease on the mission's base expires in October.", BEFORE, {}),
        ("The mandate of the UN Integrated Office in Haiti (BINUH) expires on 31 January 2025.", BEFORE, {}),
        ("Prime Minister Conille's mandate ends in February 2026, as does that of the council.", BEFORE, {}),
        ("The commander's contract ends in December, the mission said.", BEFORE, {}),
        ("The mandate of the High-Level Transitional Council ends in February.", EARLY, {}),
        ("Elections are due before the transitional government's mandate ends on February 7, 2026.", AFTER, {}),
        ("The ban on flights expires on March 8, the mission said.", AFTER, {}),
        (
            "The United Nations-backed Gang Suppression Force, authorised in late September, is to number 5,500.",
            AFTER,
            {"name": GSF, "authorised": "2025-09"},
        ),
        (
            "The Security Council on 30 September adopted resolution 2793 (2025), authorizing the transition of the MSS mission to a Gang Suppression Force for an initial period of 12 months.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "mandate_until": "2026-09-30", "name": GSF},
        ),
        (
            "The transition from the MSS to the Gang Suppression Force, which the Council authorised on 30 September, has begun. The Security Council will be briefed.",
            AFTER,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30", "name": GSF},
        ),
    ],
)
def test_other_turns_of_phrase(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        (
            "The mission arrived late. Approved by the Security Council in October 2023, it was tied up in Kenyan courts for months.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The MSS mission, which the Security Council first authorised in October 2023 and last renewed in September, is a stopgap.",
            WINTER,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "name": MSS},
        ),
        (
            "A Kenyan court had blocked the deployment in January. The first officers finally arrived on June 25.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        (
            "The United States and Ecuador have proposed to turn the mission, approved last October by the Security Council, into a peacekeeping operation.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "On October 2, 2023, the United Nations Security Council adopted Resolution 2699, authorizing a year-long Multinational Security Support mission led by Kenya.",
            BEFORE,
            {
                "authorised_by": COUNCIL,
                "authorised": "2023-10-02",
                "mandate_until": "2024-10-02",
                "name": MSS,
                "lead": "Kenya",
            },
        ),
        (
            "Kenyan forces, the vanguard of a UN-backed multinational mission, set foot on Haitian soil on 25 June.",
            BEFORE,
            {"launched": "2024-06-25"},
        ),
        (
            "Their mandate, renewed last September by the UN Security Council, ends in October.",
            SPRING,
            {"authorised_by": COUNCIL, "mandate_until": "2025-10", "extended": "2024-09"},
        ),
        (
            "The Security Council will vote on Monday on a US draft that would extend the mission's mandate until October 2, 2025.",
            BEFORE,
            {},
        ),
        (
            "Guterres urged the Security Council to extend the mission, whose mandate ends October 2.",
            BEFORE,
            {"mandate_until": "2024-10-02"},
        ),
        ("Only the Kenyans, who lead the force, have come in numbers.", BEFORE, KENYA),
        ("Kenya’s Godfrey Otunge commands the multinational force.", BEFORE, KENYA),
        ("Godfrey Otunge, the Kenyan who commands the multinational force, spoke.", BEFORE, KENYA),
        ("the force, commanded by Kenya's Godfrey Otunge, spoke.", BEFORE, KENYA),
        ("It has been fifteen months since the first Kenyans landed, in June 2024.", LATER, {"launched": "2024-06"}),
        (
            "The first Kenyan officers touched down at Toussaint Louverture airport to cheers and some jeers on June 25 of last year.",
            SPRING,
            {"launched": "2024-06-25"},
        ),
        (
            "A first group of 200 Kenyans, welcomed by Prime Minister Conille, landed in Port-au-Prince last June 25.",
            SPRING,
            {"launched": "2024-06-25"},
        ),
        (
            "A Kenya-led multinational force deployed since June 2024 has failed to push back the gangs.",
            SPRING,
            {"launched": "2024-06", "lead": "Kenya"},
        ),
        ("The multinational force began arriving last June but remains short of men.", SPRING, {"launched": "2024-06"}),
        ("The mission had been due in March but was only launched in June.", BEFORE, {"launched": "2024-06"}),
        (
            "The Security Council in September renewed the mandate of the mission, first approved in 2023, for another year.",
            WINTER,
            {"authorised_by": COUNCIL, "authorised": "2023", "extended": "2024-09"},
        ),
        (
            "The Council, which approved the force in October 2023 for one year, is split. The Security Council meets Monday.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10", "mandate_until": "2024-10"},
        ),
        (
            "Haiti's council asked the Security Council in September to turn the mission into a peacekeeping one.",
            WINTER,
            {},
        ),
        ("Haitian officers trained in Colombia arrived in May.", BEFORE, {}),
        ("Police arrived an hour later, in June as in May.", BEFORE, {}),
        ("Ruto visited the mission in September.", WINTER, {}),
        ("American contractors began building the base of the mission in April.", BEFORE, {}),
        ("U.S. military planes began landing in Haiti in May with supplies for the mission.", BEFORE, {}),
        ("Gunmen have attacked the mission since August.", BEFORE, {}),
        ("The 24 Jamaicans who arrived in September were the first non-Kenyans of the mission.", WINTER, {}),
        ("The state of emergency in Port-au-Prince was renewed for a month from October 4.", AFTER, {}),
        ("The Security Council renewed the sanctions until October 2025 and asked the mission to help.", WINTER, {}),
        ("The Security Council extended the mandate of BINUH until 31 January 2026.", AFTER, {}),
        ("The Security Council has authorised a UN Support Office in Haiti.", AFTER, {}),
    ],
)
def test_passages(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        # What is left of a mandate, counted from the article's day.
        ("Nineteen days from now the mandate of the mission lapses.", BEFORE, {"mandate_until": "2024-10-02"}),
        ("The mission has 200 days left on its mandate.", SPRING, {"mandate_until": "2025-11-01"}),
        ("The mandate of the mission runs out four weeks from now.", BEFORE, {"mandate_until": "2024-10"}),
        ("The mission has nearly 200 days left on its mandate.", SPRING, {}),
        ("The council has 20 days left on its mandate.", SPRING, {}),
        ("The Security Council has let the mission run until October 2.", SPRING, {"mandate_until": "2025-10-02"}),
        ("The force, unless it is renewed, will come to an end this October.", BEFORE, {"mandate_until": "2024-10"}),
        (
            "The force was approved on 2 October 2023 for 12 months and has been renewed once.",
            SPRING,
            {"authorised": "2023-10-02", "mandate_until": "2025-10-02"},
        ),
        # Brought into being; the year told before; the council in small letters.
        (
            "The Security Council gave it no soldiers when it brought the force into being on October 2.",
            SPRING,
            {"authorised_by": COUNCIL, "authorised": "2024-10-02"},
        ),
        (
            "Kenya offered men in July 2023; the Security Council approved the force on 2 October of that year.",
            SPRING,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        (
            "The force that Kenya leads and that the security council authorised in October 2023 is small.",
            SPRING,
            {"lead": "Kenya", "authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        ("The force is to grow to 2,500. Kenya is in the lead.", BEFORE, KENYA),
        ("Haiti are behind at half time. Kenya is in the lead.", BEFORE, {}),
        ("Three have died since the first contingent left Nairobi in June last year.", SPRING, {"launched": "2024-06"}),
        # Asked for, not decided.
        (
            "Washington asked the Security Council to turn the Kenya-led mission, a small one, into a gang suppression force.",
            "September 3, 2025",
            KENYA,
        ),
    ],
)
def test_counted_and_told_before(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        # Since when its leader leads it; when one mission took another's place.
        ("The mission that Kenya has led since June 2024 is short of trucks.", BEFORE_IT, KENYA),
        (
            "The mission that Kenya has led since June 2024 is short of trucks.",
            SPRING,
            {"lead": "Kenya", "launched": "2024-06"},
        ),
        (f"The {GSF} took over from the other mission in October 2025.", AFTER, {"name": GSF, "launched": "2025-10"}),
        (
            f"The Security Council voted that the {GSF} replaced the other mission in October 2025.",
            AFTER,
            {"name": GSF, "authorised": "2025-10"},
        ),
        # A chronology tells the day at the head of its entry.
        (
            "October 2, 2023: The Security Council authorises the multinational mission.",
            BEFORE,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        # A text that somebody drafted is no draft; the nationality of who commands a successor leads nothing.
        (f"A text drafted by Peru and Chile made of it a {GSF} last month.", AFTER, {"name": GSF}),
        (f"The {GSF}, commanded by the Mongolian general Bat, has no trucks.", AFTER, {"name": GSF}),
        # What is set between the mission and what it is given.
        (
            "The Security Council gave the mission, now of 400 people, another year.",
            BEFORE,
            {"authorised_by": COUNCIL},
        ),
    ],
)
def test_who_takes_over(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {
        slot: value for slot, value in found.items() if slot in {*expected, "launched", "lead", "authorised"}
    } == expected
