package dev.storypact.story.message.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Makes each component of a record required that is neither an {@link Optional} nor {@code @Nullable}. */
public final class RequiredComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        var declared = super.hasRequiredMarker(config, member);
        if (declared != null || !(member instanceof AnnotatedParameter parameter)) {
            return declared;
        }
        var declaring = parameter.getDeclaringClass();
        if (!declaring.isRecord() || parameter.getIndex() >= declaring.getRecordComponents().length) {
            return declared;
        }
        var component = declaring.getRecordComponents()[parameter.getIndex()];
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
