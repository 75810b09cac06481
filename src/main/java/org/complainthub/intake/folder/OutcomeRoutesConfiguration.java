package org.complainthub.intake.folder;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** One subscription to the facts about the files of each watched folder. */
final class OutcomeRoutesConfiguration extends RouteBuilder {

    private final List<Folder> folders;

    OutcomeRoutesConfiguration(List<Folder> folders) {
        this.folders = folders;
    }

    @Override
    public void configure() {
        folders.forEach(this::learn);
    }

    private void learn(Folder folder) {
        String id = "file-outcome-" + folder.name();
        templatedRoute("file-outcome").routeId(id).prefixId(id).parameter("inlet", folder.name());
    }
}
