package org.complainthub.intake.pull;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The addresses that are asked.
 *
 * @param maximumSize of one document
 */
@Validated
@ConfigurationProperties("hub.intake")
record PullProperties(@DefaultValue List<@Valid PulledAddress> pulls, @DefaultValue("60MB") DataSize maximumSize) {}
