"""What is kept from one build to the next: readings of articles, what builds have made, editions.

Comes in: keys made of the content of everything that a result depends on. Goes out: what was kept under that key, or
nothing. Must not know how anything is read, compared or printed; nothing here is believed that is not whole and of this
very key, and nothing is lost with it: whatever is missing is made again.

- `cache`: the folder, and files in it that are whole, unharmed and ours, or not there
- `program`: the digest of everything in the program that can change a result
- `rows`: immutable values as plain JSON and back, by their declared types
- `readings`: what was read in an article; `made`: what a build has made of which sources
- `editions`: the archived briefs beside the present one; no part of the cache
- `writing`: files that are whole, or as they were

Asking whether anything has changed needs no more than this package, which is therefore quick to import.
"""
