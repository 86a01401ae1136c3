package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.explore.ExploreFaults;
import dev.storypact.testkit.internal.descriptor.ExploredCase;
import dev.storypact.testkit.internal.descriptor.ExploredTestDescriptor;
import dev.storypact.testkit.internal.descriptor.MethodSegment;
import dev.storypact.testkit.internal.descriptor.SingleRunTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryMethodTestDescriptor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds story test methods by name, by unique id, or a case of an explored one by its id or its place. */
final class StoryMethodSelectorResolver implements SelectorResolver {

    private final MethodRules rules;

    StoryMethodSelectorResolver(MethodRules rules) {
        this.rules = rules;
    }

    @Override
    public Resolution resolve(MethodSelector selector, Context context) {
        return whole(context, List.of(selector.getJavaClass()), selector.getJavaMethod());
    }

    @Override
    public Resolution resolve(NestedMethodSelector selector, Context context) {
        List<Class<?>> classes = Stream.<Class<?>>concat(
                        selector.getEnclosingClasses().stream(), Stream.of(selector.getNestedClass()))
                .toList();
        return whole(context, classes, selector.getMethod());
    }

    @Override
    public Resolution resolve(DiscoverySelector selector, Context context) {
        return selector instanceof FoundMethodSelector found
                ? whole(context, found.classes(), found.method())
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(IterationSelector selector, Context context) {
        return selector.getParentSelector() instanceof MethodSelector parent
                ? part(
                        add(
                                context,
                                List.of(parent.getJavaClass()),
                                parent.getJavaMethod(),
                                StoryMethodSelectorResolver::isExplored),
                        explored -> explored.selection().pickPlaces(selector.getIterationIndices()))
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId uniqueId = selector.getUniqueId();
        UniqueId.Segment last = uniqueId.getLastSegment();
        return switch (last.getType()) {
            case MethodSegment.TYPE -> whole(add(context, uniqueId, StoryTests::isStoryTest));
            case ExploredCase.SEGMENT ->
                part(
                        add(context, uniqueId.removeLastSegment(), StoryMethodSelectorResolver::isExplored),
                        explored -> explored.selection().pick(ExploredCase.parse(last.getValue())));
            default -> Resolution.unresolved();
        };
    }

    private Resolution whole(Context context, List<Class<?>> classes, Method method) {
        return whole(add(context, classes, method, StoryTests::isStoryTest));
    }

    private static Resolution whole(Optional<StoryMethodTestDescriptor> descriptor) {
        descriptor.ifPresent(StoryMethodSelectorResolver::pickAll);
        return descriptor.map(found -> Resolution.match(Match.exact(found))).orElseGet(Resolution::unresolved);
    }

    private static Resolution part(
            Optional<StoryMethodTestDescriptor> descriptor, Consumer<ExploredTestDescriptor> pick) {
        return descriptor
                .filter(ExploredTestDescriptor.class::isInstance)
                .map(ExploredTestDescriptor.class::cast)
                .map(explored -> {
                    pick.accept(explored);
                    return Resolution.match(Match.partial(explored, () -> {
                        pickAll(explored);
                        return Set.of();
                    }));
                })
                .orElseGet(Resolution::unresolved);
    }

    private static void pickAll(StoryMethodTestDescriptor descriptor) {
        if (descriptor instanceof ExploredTestDescriptor explored) {
            explored.selection().pickAll();
        }
    }

    private Optional<StoryMethodTestDescriptor> add(
            Context context, List<Class<?>> classes, Method method, Predicate<Method> kind) {
        if (!kind.test(method)) {
            return Optional.empty();
        }
        return context.addToParent(
                () -> Selectors.classSelector(classes),
                parent -> parent instanceof StoryClassTestDescriptor owner ? node(owner, method) : Optional.empty());
    }

    private Optional<StoryMethodTestDescriptor> add(Context context, UniqueId uniqueId, Predicate<Method> kind) {
        String segment = uniqueId.getLastSegment().getValue();
        return context.addToParent(
                () -> DiscoverySelectors.selectUniqueId(uniqueId.removeLastSegment()),
                parent -> parent instanceof StoryClassTestDescriptor owner
                        ? StoryTests.methodsOf(owner.javaClass()).stream()
                                .filter(method -> MethodSegment.of(method, owner.javaClass())
                                        .equals(segment))
                                .findFirst()
                                .filter(kind)
                                .flatMap(method -> node(owner, method))
                        : Optional.empty());
    }

    private Optional<StoryMethodTestDescriptor> node(StoryClassTestDescriptor owner, Method method) {
        if (!rules.allow(method)) {
            return Optional.empty();
        }
        return Optional.of(
                isExplored(method)
                        ? new ExploredTestDescriptor(owner, method)
                        : new SingleRunTestDescriptor(owner, method));
    }

    private static boolean isExplored(Method method) {
        return AnnotationSupport.isAnnotated(method, ExploreFaults.class);
    }
}
