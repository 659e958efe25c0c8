"""Small sources that tests write into files: a text, a page, a picture."""

TEXT = "关于开展检查的通知\n\n　　各单位要认真开展检查，发现问题及时整改，确保安全。\n"

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000200000001008060000001f")

PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>题目</title></head><body>"
    "<h1>关于开展检查的通知</h1><div id='zoom'><p>各单位要认真开展检查，"
    "发现问题及时整改，确保安全，并于月底前报送检查结果，逾期不报的予以通报批评。</p>{}</div></body></html>"
)
