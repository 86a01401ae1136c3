package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A node that stands for a class or a method and does as its annotations say. */
abstract class ElementTestDescriptor extends AbstractTestDescriptor implements Node<StoryExecutionContext> {

    private final AnnotatedElement element;
    private final Set<TestTag> ownTags;
    private final ResourceLocking locking;
    private final Optional<ExecutionMode> ownMode;

    ElementTestDescriptor(UniqueId uniqueId, String displayName, TestSource source, AnnotatedElement element) {
        super(uniqueId, displayName, source);
        this.element = element;
        this.ownTags = Tags.of(element);
        this.locking = ResourceLocking.of(element);
        this.ownMode = ExecutionModes.of(element);
    }

    /** Asks a provider of locks about this element. */
    abstract Set<ResourceLocksProvider.Lock> askForLocks(ResourceLocksProvider provider);

    /** {@return the mode of a node where neither it nor one around it says any} */
    abstract ExecutionMode fallbackMode();

    /** {@return the mode of the children of this node where they say none themselves} */
    Optional<ExecutionMode> modeOfChildren() {
        return ownMode;
    }

    @Override
    public final Set<TestTag> getTags() {
        Stream<TestTag> around = parentElement().stream().flatMap(parent -> parent.getTags().stream());
        return Stream.concat(around, ownTags.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public final ExecutionMode getExecutionMode() {
        return ownMode.or(() -> elementsAround()
                        .flatMap(around -> around.modeOfChildren().stream())
                        .findFirst())
                .orElseGet(this::fallbackMode);
    }

    @Override
    public final Set<ExclusiveResource> getExclusiveResources() {
        Function<ResourceLocksProvider, Set<ResourceLocksProvider.Lock>> ask = this::askForLocks;
        return Stream.of(
                        elementsAround().flatMap(around -> around.locking.provided(ask)),
                        parentElement().stream().flatMap(parent -> parent.locking.ofChildren()),
                        locking.own(),
                        locking.provided(ask))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public final SkipResult shouldBeSkipped(StoryExecutionContext context) {
        return AnnotationSupport.findAnnotation(element, Disabled.class)
                .map(disabled -> disabled.value().isBlank() ? element + " is @Disabled" : disabled.value())
                .map(SkipResult::skip)
                .orElseGet(SkipResult::doNotSkip);
    }

    /** {@return the nodes of the same kind around this one, the nearest first} */
    private Stream<ElementTestDescriptor> elementsAround() {
        return Stream.iterate(
                        parentElement(),
                        Optional::isPresent,
                        around -> around.flatMap(ElementTestDescriptor::parentElement))
                .flatMap(Optional::stream);
    }

    private Optional<ElementTestDescriptor> parentElement() {
        Optional<TestDescriptor> parent = getParent();
        return parent.filter(ElementTestDescriptor.class::isInstance).map(ElementTestDescriptor.class::cast);
    }
}
