package org.complainthub.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.List;
import org.apache.camel.spi.DataFormatFactory;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.calendar.StoreTimes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every stage is given: clock, JSON, reference data. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The form of every message: ISO 8601 times with their offset, unknown values left out, and what must be there is there. */
    @Bean("hubJson")
    ObjectMapper hubJson() {
        return JsonMapper.builder()
                .findAndAddModules()
                .addModule(new NullMarkedModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** By this name Camel looks for what makes the data formats of the routes. */
    @Bean("jackson-dataformat-factory")
    DataFormatFactory messageDataFormat() {
        return MessageDataFormat::new;
    }

    @Bean
    DataFiles dataFiles(@Value("${hub.reference.places}") List<String> places) {
        return new DataFiles(places);
    }

    @Bean
    ReferenceData referenceData(DataFiles files) {
        return ReferenceData.from(files);
    }

    @Bean
    StoreTimes storeTimes(ReferenceData reference, DataFiles files) {
        return new StoreTimes(reference, files);
    }
}
