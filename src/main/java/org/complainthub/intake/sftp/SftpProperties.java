package org.complainthub.intake.sftp;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The SFTP servers. */
@Validated
@ConfigurationProperties("hub.intake")
record SftpProperties(@DefaultValue List<@Valid SftpServer> sftp) {}
