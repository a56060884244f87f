package io.journeyman.segments;

import io.journeyman.shared.ContactId;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What both steps with lists share: the setting, its check, and finding the list. */
abstract class ListStep implements StepHandler {

    private static final String LIST = "list";

    protected final Lists lists;

    ListStep(Lists lists) {
        this.lists = lists;
    }

    /** Puts people on a list. */
    @Component("addToList")
    static final class Add extends ListStep {

        Add(Lists lists) {
            super(lists);
        }

        @Override
        public BlockDescriptor descriptor() {
            return describe("addToList", "Add to list", "Puts the person on a list.", "playlist-add");
        }

        @Override
        void change(ListId list, ContactId contact, StepCall call) {
            lists.add(list, List.of(contact), "step:" + call.place().elementId());
        }
    }

    /** Takes people off a list. */
    @Component("removeFromList")
    static final class Remove extends ListStep {

        Remove(Lists lists) {
            super(lists);
        }

        @Override
        public BlockDescriptor descriptor() {
            return describe("removeFromList", "Take off list", "Takes the person off a list.", "playlist-x");
        }

        @Override
        void change(ListId list, ContactId contact, StepCall call) {
            lists.remove(list, List.of(contact));
        }
    }

    abstract void change(ListId list, ContactId contact, StepCall call);

    static BlockDescriptor describe(String key, String name, String help, String icon) {
        return BlockDescriptor.of(key, BlockKind.STEP, name, help, "contact", icon)
                .settings(Setting.choiceFrom(LIST, "List", "lists").need());
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        Optional<ContactList> list = settings.find(LIST)
                .flatMap(text -> SegmentFields.ids(Set.of(text)).findFirst())
                .flatMap(id -> lists.find(new ListId(id)));
        return list.isPresent()
                ? List.of()
                : List.of(new SettingProblem(LIST, "unknown-list", "Choose a list that exists."));
    }

    @Override
    public StepResult handle(StepCall call) {
        change(new ListId(call.settings().id(LIST)), call.contact(), call);
        return StepResult.done();
    }
}
