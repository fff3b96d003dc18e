"""The page's own Gradio theme: system fonts, deep blue, large targets, no network."""

from typing import Any


def theme() -> Any:
    """A ``gr.themes.Base`` whose colours keep 4.5:1 in light and in dark."""
    import gradio as gr

    blue = gr.themes.Color(
        name="qauly", c50="#eef5f8", c100="#d9e8ef", c200="#b4d2df", c300="#85b5c9",
        c400="#5297b3", c500="#2f7a99", c600="#1c6180", c700="#164d67", c800="#133f54",
        c900="#0f3143", c950="#0a212e",
    )  # fmt: skip
    fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"]
    base = gr.themes.Base(
        primary_hue=blue,
        secondary_hue=blue,
        neutral_hue="slate",
        text_size="lg",
        radius_size="md",
        font=fonts,
        font_mono=["ui-monospace", "Consolas", "monospace"],
    )
    return base.set(
        body_background_fill="#f4f6f8",
        body_background_fill_dark="#10171d",
        body_text_color="#16232d",
        body_text_color_dark="#e6edf2",
        block_background_fill="#ffffff",
        block_background_fill_dark="#18222b",
        block_border_color="#c9d4db",
        block_border_color_dark="#33434f",
        block_label_text_color="#33475a",
        block_label_text_color_dark="#c5d3dd",
        block_title_text_color="#16232d",
        block_title_text_color_dark="#e6edf2",
        input_background_fill="#ffffff",
        input_background_fill_dark="#0f161c",
        input_border_color="#6d7f8c",
        input_border_color_dark="#74889a",
        input_border_color_focus="#1c6180",
        input_border_color_focus_dark="#85b5c9",
        input_placeholder_color="#5b6b77",
        input_placeholder_color_dark="#9fb1bf",
        button_primary_background_fill="#1c6180",
        button_primary_background_fill_hover="#164d67",
        button_primary_background_fill_dark="#2a7c9f",
        button_primary_background_fill_hover_dark="#236a89",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#ffffff",
        button_secondary_background_fill="#ffffff",
        button_secondary_background_fill_hover="#eef5f8",
        button_secondary_background_fill_dark="#1f2c37",
        button_secondary_background_fill_hover_dark="#293946",
        button_secondary_text_color="#16232d",
        button_secondary_text_color_dark="#e6edf2",
        button_secondary_border_color="#8fa1ad",
        button_secondary_border_color_dark="#55697a",
        link_text_color="#15587a",
        link_text_color_dark="#8cc8e3",
        link_text_color_hover="#0f3143",
        link_text_color_hover_dark="#c3e4f3",
        link_text_color_visited="#15587a",
        link_text_color_visited_dark="#8cc8e3",
        link_text_color_active="#15587a",
        link_text_color_active_dark="#8cc8e3",
    )
