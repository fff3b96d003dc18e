"""placeholder"""
def to_cyrillic(t: str) -> str:
    return t
