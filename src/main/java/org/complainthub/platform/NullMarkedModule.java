package org.complainthub.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Holds messages to what records say: a component of a {@link NullMarked} package that is not {@link Nullable} has to be
 * there, with all its elements, or nothing is read.
 */
final class NullMarkedModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new NullMarkedIntrospector());
    }

    private static final class NullMarkedIntrospector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.@Nullable Value findSetterInfo(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter && isWanted(parameter)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                    : null;
        }

        private static boolean isWanted(AnnotatedParameter parameter) {
            AnnotatedElement owner = parameter.getOwner().getAnnotated();
            return owner instanceof Executable constructor
                    && constructor.getDeclaringClass().isRecord()
                    && constructor.getDeclaringClass().getPackage().isAnnotationPresent(NullMarked.class)
                    && !parameter.getRawType().isPrimitive()
                    && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
                            Nullable.class);
        }
    }
}
