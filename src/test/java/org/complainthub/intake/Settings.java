package org.complainthub.intake;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Binds and validates settings as the hub does when it starts. */
public final class Settings {

    private Settings() {}

    public static <T> T bound(Map<String, String> values, String prefix, Class<T> properties) {
        var validator = new SpringValidatorAdapter(
                Validation.buildDefaultValidatorFactory().getValidator());
        return new Binder(
                        List.of(new MapConfigurationPropertySource(values)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bind(prefix, Bindable.of(properties), new ValidationBindHandler(validator))
                .orElseThrow(() -> new AssertionError("nothing is set"));
    }
}
