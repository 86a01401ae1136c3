package dev.storypact.testkit.internal.descriptor;

import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource.LockMode;

/** The resource locks that one class or method declares. */
final class ResourceLocking {

    private final List<ResourceLock> annotations;
    private final List<ResourceLocksProvider> providers;

    private ResourceLocking(List<ResourceLock> annotations) {
        this.annotations = annotations;
        this.providers = annotations.stream()
                .flatMap(annotation -> Stream.of(annotation.providers()))
                .<ResourceLocksProvider>map(ReflectionSupport::newInstance)
                .toList();
    }

    static ResourceLocking of(AnnotatedElement element) {
        return new ResourceLocking(AnnotationSupport.findRepeatableAnnotations(element, ResourceLock.class));
    }

    /** {@return what the element itself locks} */
    Stream<ExclusiveResource> own() {
        return named(ResourceLockTarget.SELF);
    }

    /** {@return what each child of the element locks} */
    Stream<ExclusiveResource> ofChildren() {
        return named(ResourceLockTarget.CHILDREN);
    }

    /** {@return what the providers that the element names lock, each asked by that function} */
    Stream<ExclusiveResource> provided(Function<ResourceLocksProvider, Set<ResourceLocksProvider.Lock>> ask) {
        return providers.stream()
                .map(ask)
                .flatMap(Collection::stream)
                .map(lock -> new ExclusiveResource(lock.getKey(), mode(lock.getAccessMode())));
    }

    private Stream<ExclusiveResource> named(ResourceLockTarget target) {
        return annotations.stream()
                .filter(annotation -> !annotation.value().isBlank())
                .filter(annotation -> annotation.target() == target)
                .map(annotation -> new ExclusiveResource(annotation.value(), mode(annotation.mode())));
    }

    private static LockMode mode(ResourceAccessMode mode) {
        return switch (mode) {
            case READ -> LockMode.READ;
            case READ_WRITE -> LockMode.READ_WRITE;
        };
    }
}
