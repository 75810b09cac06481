package org.complainthub.intake.folder;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The watched folders. */
@Validated
@ConfigurationProperties("hub.intake")
record FolderProperties(@DefaultValue List<@Valid Folder> folders) {}
