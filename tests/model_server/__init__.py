"""A scripted OpenAI-compatible server: real HTTP and SSE on loopback."""
