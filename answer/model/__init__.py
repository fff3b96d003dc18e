"""Answers in words by a configured language model, every claim held to the ruling."""
