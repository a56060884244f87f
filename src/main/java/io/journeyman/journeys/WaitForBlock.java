package io.journeyman.journeys;

import static io.journeyman.steps.Setting.choice;
import static io.journeyman.steps.Setting.choiceFrom;
import static io.journeyman.steps.Setting.conditions;
import static io.journeyman.steps.Setting.text;

import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import org.springframework.stereotype.Component;

/**
 * Waits for something the person did; the kind of it is the drawn message's name. How long at most is the timer on its
 * edge.
 */
@Component("waitFor")
class WaitForBlock implements Block {

    static final String KEY = "waitFor";
    static final String SCOPE = "scope";
    static final String SCOPE_ANY = "any";
    static final String STEP = "step";
    static final String LINK = "link";
    static final String FORM = "form";
    static final String PAGE = "page";
    static final String WHERE = "where";

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    KEY,
                    BlockKind.WAIT_FOR,
                    "Wait for something they do",
                    "The person waits here until they click, send a form or do something else, at most as long as the"
                            + " time limit on it says. What they did before it, since the last message, counts.",
                    "wait",
                    "hourglass-high")
            .settings(
                    choice(
                                    SCOPE,
                                    "Which messages count",
                                    new Setting.Choice("journey", "Messages of this journey"),
                                    new Setting.Choice(SCOPE_ANY, "Any message"))
                            .orElse("journey"),
                    text(STEP, "Only this message").help("The step that sends it; empty for any."),
                    text(LINK, "Only this link")
                            .help("The link's name in the message; empty for any.")
                            .range(null, "200"),
                    choiceFrom(FORM, "Only this form", "forms"),
                    text(PAGE, "Only pages whose address contains").range(null, "200"),
                    conditions(WHERE, "Only if").help("Conditions on what was done, for example its amount."));

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }
}
