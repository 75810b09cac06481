package org.complainthub.platform.attempts;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an address has guessed too often.
 *
 * @param most wrong attempts within the time
 * @param within how long one counts, and how long the address is refused
 * @param links patterns of paths that are known to those alone who were sent them; not found is a wrong attempt
 */
@Validated
@ConfigurationProperties("hub.attempts")
record AttemptProperties(
        @DefaultValue("30") @Min(1) int most,
        @DefaultValue("10m") Duration within,
        @DefaultValue({"/reports/form/**", "/progress/**"}) List<String> links) {}
