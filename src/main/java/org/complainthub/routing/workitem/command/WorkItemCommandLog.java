package org.complainthub.routing.workitem.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each command on a work item did. Every method takes part in the caller's transaction. */
@Component("workItemCommandLog")
class WorkItemCommandLog {

    private final JdbcClient database;
    private final ObjectMapper json;

    WorkItemCommandLog(JdbcClient database, @Qualifier("hubJson") ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<CommandEffect> find(String commandId) {
        return database.sql("select effect from work_item_command where command_id = ?")
                .param(commandId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void add(WorkItemCommand.Valid command, CommandEffect effect, OffsetDateTime at) {
        database.sql("insert into work_item_command (command_id, work_item_id, effect, applied_at)"
                        + " values (?, ?, ?, ?)")
                .params(command.id(), command.workItem(), written(effect), at)
                .update();
    }

    private CommandEffect read(String text) {
        try {
            return json.readValue(text, CommandEffect.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the effect of a command cannot be read back", unreadable);
        }
    }

    private String written(CommandEffect effect) {
        try {
            return json.writeValueAsString(effect);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
