package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;

/** Performs the steps of told stories, or lets one of them fail. */
public interface StepFaults {

    /** {@return the answer of the step of that number} */
    <R> R perform(int number, Action<R> action, Performer performer);
}
