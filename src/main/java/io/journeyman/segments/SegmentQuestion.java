package io.journeyman.segments;

import io.journeyman.shared.ContactId;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.QuestionHandler;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks whether the person belongs to a segment at this moment, judged by its rule, not by what was kept. */
@Component("segment")
class SegmentQuestion implements QuestionHandler {

    private static final String SEGMENT = "segment";

    private final Segments segments;

    SegmentQuestion(Segments segments) {
        this.segments = segments;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "segment",
                        BlockKind.QUESTION,
                        "In segment?",
                        "Goes on by whether the person belongs to a segment when they get here.",
                        "question",
                        "users-group")
                .settings(Setting.choiceFrom(SEGMENT, "Segment", "segments").need())
                .outcomes(Outcomes.yesNo());
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        Optional<Segment> segment =
                settings.find(SEGMENT).flatMap(SegmentQuestion::id).flatMap(segments::find);
        return segment.isPresent()
                ? List.of()
                : List.of(new SettingProblem(SEGMENT, "unknown-segment", "Choose a segment that exists."));
    }

    private static Optional<SegmentId> id(String text) {
        return SegmentFields.ids(Set.of(text)).findFirst().map(SegmentId::new);
    }

    @Override
    public String answer(StepCall call) {
        ContactId contact = call.contact();
        return segments.matches(new SegmentId(call.settings().id(SEGMENT)), contact) ? "yes" : "no";
    }
}
