"""A home of Orca's own: its settings, and a voice that speaks to nobody."""

from pathlib import Path

# A voice module that speaks to nobody: Orca's own debug file is what we read.
SPEECHD_CONF = """LogLevel 1
LogDir "{folder}/log"
DefaultModule mute
AudioOutputMethod "libao"
DefaultLanguage "zh"
AddModule "mute" "sd_generic" "mute.conf"
"""
MUTE_CONF = """Debug 0
GenericExecuteSynth "true"
GenericMaxChunkLength 10000
GenericDelimiters "."
GenericLanguage "en" "en" "utf-8"
GenericLanguage "zh" "zh" "utf-8"
AddVoice "en" "MALE1" "x"
AddVoice "zh" "MALE1" "x"
GenericDefaultCharset "utf-8"
"""
# Keys are noted by us; their echo would only stand between the phrases.
ORCA_SETTINGS = """{"general": {"enableKeyEcho": false},
"profiles": {"default": {"profile": ["Default", "default"], "enableKeyEcho": false}},
"pronunciations": {}, "keybindings": {}}
"""


def write_home(folder: Path) -> None:
    """Lay out the home of one run under `folder`."""
    (folder / "spd" / "modules").mkdir(parents=True)
    (folder / "spd" / "speechd.conf").write_text(SPEECHD_CONF.format(folder=folder))
    (folder / "spd" / "modules" / "mute.conf").write_text(MUTE_CONF)
    settings = folder / ".local" / "share" / "orca"
    settings.mkdir(parents=True)
    (settings / "user-settings.conf").write_text(ORCA_SETTINGS)
    (folder / ".libao").write_text("default_driver=null\n")
    (folder / "run").mkdir(mode=0o700)
