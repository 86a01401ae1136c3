package dev.storypact.testkit.matcher;

import dev.storypact.story.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches the actions of one class that meet conditions.
 *
 * @param actionClass the class
 * @param name how people call that kind of action
 * @param conditions all of them must hold
 */
record ConditionMatcher<A extends Action<?>, R>(Class<A> actionClass, String name, List<Condition<A>> conditions)
        implements ActionMatcher<A, R> {

    ConditionMatcher {
        conditions = List.copyOf(conditions);
    }

    static <A extends Action<?>, R> ConditionMatcher<A, R> of(Class<A> actionClass, String name) {
        return new ConditionMatcher<>(actionClass, name, List.of());
    }

    ConditionMatcher<A, R> where(Condition<A> condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new ConditionMatcher<>(actionClass, name, more);
    }

    @Override
    public List<String> differences(Action<?> action) {
        if (!actionClass.isInstance(action)) {
            return List.of("the action is " + action.type() + ", not " + name);
        }
        var typed = actionClass.cast(action);
        return conditions.stream()
                .map(condition -> condition.difference().apply(typed))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(name);
        conditions.forEach(condition -> text.append(' ').append(condition.text()));
        return text.toString();
    }
}
