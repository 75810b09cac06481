package org.complainthub.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.complainthub.privacy.retention.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The rights of persons as JMX, and so Hawtio, offers them. */
@Component
@ManagedResource(
        objectName = "org.complainthub:type=PersonalData",
        description = "Export and erasure of a person's data")
public class PersonalDataMBean {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataMBean.class);
    private static final String KEYS =
            "phone:, email:, plate:, vin: or file: and the value; several with blanks between";

    private final PersonalDataRequests requests;
    private final Retention retention;
    private final ObjectMapper json;

    PersonalDataMBean(PersonalDataRequests requests, Retention retention, @Qualifier("hubJson") ObjectMapper json) {
        this.requests = requests;
        this.retention = retention;
        this.json = json;
    }

    /** All rows as JSON; with attachments it is had from the API. */
    @ManagedOperation(
            description = "What the hub keeps of a person, as JSON; with attachments: POST /api/personal-data/export")
    @ManagedOperationParameter(name = "keys", description = KEYS)
    public String export(String keys) {
        return written(requests.export(requests.find(split(keys))));
    }

    /** Tells and changes nothing. */
    @ManagedOperation(description = "What an erasure would come to, and what holds the data")
    @ManagedOperationParameter(name = "keys", description = KEYS)
    public String dryErase(String keys) {
        return written(requests.tryToErase(requests.find(split(keys))));
    }

    /** Cannot be undone. */
    @ManagedOperation(description = "Makes a person unrecognisable, for good; what is counted stays")
    @ManagedOperationParameter(name = "keys", description = KEYS)
    @ManagedOperationParameter(name = "reason", description = "why, for the audit trail")
    public String erase(String keys, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say the reason");
        }
        Erasure erasure = requests.erase(requests.find(split(keys)), reason);
        LOG.info("a person's data: erased {}, {} receipts of {}", erasure.done(), erasure.receipts(), erasure.files());
        return written(erasure);
    }

    /** Tells and changes nothing. */
    @ManagedOperation(description = "What has come to the end of its time")
    public String dryPurge() {
        return written(retention.due());
    }

    /** As the schedule does. */
    @ManagedOperation(description = "Ends what has come to the end of its time")
    public String purge() {
        return written(retention.purge());
    }

    private static List<String> split(String keys) {
        return List.of(keys.strip().split("\\s+"));
    }

    private String written(Object value) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
