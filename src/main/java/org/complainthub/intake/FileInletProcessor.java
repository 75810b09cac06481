package org.complainthub.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.complainthub.complaint.Channel;
import org.springframework.stereotype.Component;

/** A file of a watched folder: its bytes, its name below the folder, and its time. */
@Component("fileInlet")
class FileInletProcessor implements Processor {

    @Override
    public void process(Exchange exchange) throws IOException, InvalidPayloadException {
        GenericFile<?> file = exchange.getMessage().getMandatoryBody(GenericFile.class);
        Path path = Path.of(file.getAbsoluteFilePath());
        Channel channel = Channel.valueOf(property(exchange, "channel"));
        OffsetDateTime time = Files.getLastModifiedTime(path).toInstant().atOffset(ZoneOffset.UTC);
        exchange.getMessage()
                .setBody(new IncomingReceipt(
                        new IncomingReceipt.Inlet(channel, property(exchange, "inlet")),
                        file.getRelativeFilePath(),
                        null,
                        time,
                        Payload.ofFile(path)));
    }

    private static String property(Exchange exchange, String name) {
        return Objects.requireNonNull(exchange.getProperty(name, String.class), name);
    }
}
