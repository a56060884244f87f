package io.journeyman.handover;

import io.journeyman.contacts.Contacts;
import io.journeyman.identity.Notice;
import io.journeyman.identity.Notices;
import io.journeyman.identity.TeamMember;
import io.journeyman.identity.Teams;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a colleague or a team something about the person, at the bell and by e-mail. Asks nothing back. */
@Component
class NotifyColleague implements StepHandler {

    private final Notices notices;
    private final Teams teams;
    private final Contacts contacts;

    NotifyColleague(Notices notices, Teams teams, Contacts contacts) {
        this.notices = notices;
        this.teams = teams;
        this.contacts = contacts;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "notifyColleague",
                        BlockKind.STEP,
                        "Notify a colleague",
                        "One sentence at the bell and by e-mail, with a link to the person. The person goes on at once.",
                        "sales",
                        "bell")
                .settings(
                        Setting.choiceFrom("user", "Colleague", "users"),
                        Setting.choiceFrom("team", "Or a whole team", "teams"),
                        Setting.text("sentence", "Why, in one sentence")
                                .need()
                                .range(null, "300")
                                .help("For example: Asked for a price for the second time."));
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        return settings.has("user") || settings.has("team")
                ? List.of()
                : List.of(new SettingProblem("user", "required", "Choose a colleague or a team."));
    }

    @Override
    public StepResult handle(StepCall call) {
        String name = contacts.get(call.contact()).displayName();
        String sentence = name + ": " + call.settings().text("sentence");
        notices.send(to(call.settings()).stream()
                .map(user ->
                        new Notice(user, "journey-notice", sentence, "/contacts/" + call.contact(), call.contact()))
                .toList());
        return StepResult.done();
    }

    private List<UserId> to(Settings settings) {
        return settings.find("user")
                .map(user -> List.of(UserId.of(user)))
                .orElseGet(() -> teams.find(TeamId.of(settings.text("team"))).stream()
                        .flatMap(team -> team.members().stream())
                        .map(TeamMember::userId)
                        .toList());
    }
}
