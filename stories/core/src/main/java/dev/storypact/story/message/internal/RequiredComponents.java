package dev.storypact.story.message.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
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
        return (declared == null && isComponent(member)) ? Boolean.valueOf(isRequired(member)) : declared;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        var declared = super.findSetterInfo(config, annotated);
        return isComponent(annotated) && isRequired(annotated) ? declared.withValueNulls(Nulls.FAIL) : declared;
    }

    private static boolean isComponent(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getIndex() < parameter.getDeclaringClass().getRecordComponents().length;
    }

    private static boolean isRequired(Annotated annotated) {
        var parameter = (AnnotatedParameter) annotated;
        var component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
