package io.journeyman.journeys;

import io.journeyman.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drawing cannot be published yet (422). The member {@code elements} lists what to mend in the same shape as a refused
 * diagram: {@code {elementId, setting, code, message, severity}}.
 */
public final class PublishRefused extends Problem {

    public PublishRefused(List<Finding> findings) {
        super(
                "publish-refused",
                422,
                findings.size() == 1
                        ? "One thing is to be mended first."
                        : findings.size() + " things are to be mended first.",
                findings.isEmpty()
                        ? "Open the list of problems."
                        : findings.get(0).sentence(),
                Map.of("elements", findings.stream().map(PublishRefused::row).toList()),
                List.of());
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        String element = finding.elementId();
        String setting = finding.setting();
        if (element != null) {
            row.put("elementId", element);
        }
        if (setting != null) {
            row.put("setting", setting);
        }
        row.put("code", finding.code());
        row.put("message", finding.sentence());
        row.put("severity", finding.severity().name());
        return row;
    }
}
