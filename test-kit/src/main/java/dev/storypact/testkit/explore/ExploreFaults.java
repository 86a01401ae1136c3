package dev.storypact.testkit.explore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a {@link dev.storypact.testkit.StoryTest} once as it is, and once more for each fault that its story can meet.
 *
 * <p>The first case, {@code no fault}, shows which actions are asked and how each of them can fail. Every pair of a step and an
 * error type then becomes a case of its own: the action fails before it had an effect and, where it has one, after it. Each
 * case runs the method with a fresh instance, a fresh tester and the lifecycle methods, is a test of its own in reports,
 * and can be run alone by its unique id. If the first case doesn't pass, there are no others.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ExploreFaults {}
