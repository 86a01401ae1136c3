package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StorypactEngineDescriptor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds classes with story tests by their name, by those around them, or by their unique id. */
final class StoryClassSelectorResolver implements SelectorResolver {

    private final Predicate<String> classNameFilter;
    private final ClassRules rules;

    /** Resolves top-level and static classes that pass the filter; nested ones follow the class around them. */
    StoryClassSelectorResolver(Predicate<String> classNameFilter, ClassRules rules) {
        this.classNameFilter = classNameFilter;
        this.rules = rules;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        Class<?> testClass = selector.getJavaClass();
        if (StoryTests.isNested(testClass) && StoryTests.isInner(testClass)) {
            return nested(context, DiscoverySelectors.selectClass(testClass.getEnclosingClass()), testClass);
        }
        return classNameFilter.test(testClass.getName()) ? standalone(context, testClass) : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(NestedClassSelector selector, Context context) {
        return nested(context, Selectors.classSelector(selector.getEnclosingClasses()), selector.getNestedClass());
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId uniqueId = selector.getUniqueId();
        UniqueId.Segment last = uniqueId.getLastSegment();
        return switch (last.getType()) {
            case StoryClassTestDescriptor.CLASS_SEGMENT ->
                ReflectionSupport.tryToLoadClass(last.getValue())
                        .toOptional()
                        .map(testClass -> standalone(context, testClass))
                        .orElseGet(Resolution::unresolved);
            case StoryClassTestDescriptor.NESTED_SEGMENT ->
                toResolution(context.addToParent(
                        () -> DiscoverySelectors.selectUniqueId(uniqueId.removeLastSegment()),
                        parent -> parent instanceof StoryClassTestDescriptor owner
                                ? StoryTests.nestedIn(owner.javaClass()).stream()
                                        .filter(candidate ->
                                                candidate.getSimpleName().equals(last.getValue()))
                                        .findFirst()
                                        .filter(rules::allowNested)
                                        .map(testClass -> StoryClassTestDescriptor.nested(owner, testClass))
                                : Optional.empty()));
            default -> Resolution.unresolved();
        };
    }

    private Resolution standalone(Context context, Class<?> testClass) {
        if (!StoryTests.hasStoryTests(testClass) || !rules.allowStandalone(testClass)) {
            return Resolution.unresolved();
        }
        return toResolution(context.addToParent(parent -> parent instanceof StorypactEngineDescriptor engine
                ? Optional.of(StoryClassTestDescriptor.standalone(engine, testClass))
                : Optional.empty()));
    }

    private Resolution nested(Context context, DiscoverySelector around, Class<?> testClass) {
        if (!StoryTests.isNested(testClass) || !StoryTests.hasStoryTests(testClass) || !rules.allowNested(testClass)) {
            return Resolution.unresolved();
        }
        return toResolution(context.addToParent(
                () -> around,
                parent -> parent instanceof StoryClassTestDescriptor owner
                        ? Optional.of(StoryClassTestDescriptor.nested(owner, testClass))
                        : Optional.empty()));
    }

    private static Resolution toResolution(Optional<StoryClassTestDescriptor> descriptor) {
        return descriptor
                .map(found -> Resolution.match(Match.exact(found, () -> children(found))))
                .orElseGet(Resolution::unresolved);
    }

    private static Set<? extends DiscoverySelector> children(StoryClassTestDescriptor descriptor) {
        List<Class<?>> classes = descriptor.classes();
        Set<DiscoverySelector> children = new LinkedHashSet<>();
        StoryTests.methodsOf(descriptor.javaClass())
                .forEach(method -> children.add(new FoundMethodSelector(classes, method)));
        StoryTests.nestedIn(descriptor.javaClass())
                .forEach(nested -> children.add(DiscoverySelectors.selectNestedClass(classes, nested)));
        return children;
    }
}
