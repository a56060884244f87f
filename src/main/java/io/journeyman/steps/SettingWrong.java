package io.journeyman.steps;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** A block ran with a setting that is missing or cannot be read; the person stays at the block, visible as stuck. */
public final class SettingWrong extends Problem {

    public SettingWrong(String setting) {
        super(
                "setting-wrong",
                422,
                "A setting of this step is missing or cannot be read.",
                "Open the journey, complete the setting \"" + setting + "\" and publish it again.",
                Map.of("setting", setting),
                List.of());
    }
}
