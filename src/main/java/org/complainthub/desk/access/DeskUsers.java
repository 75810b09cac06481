package org.complainthub.desk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users of the pages in the database. */
@Component("deskUsers")
class DeskUsers {

    private final JdbcClient database;

    DeskUsers(JdbcClient database) {
        this.database = database;
    }

    Optional<DeskUser> find(String name) {
        return database.sql("select * from desk_user where name = ?")
                .param(name)
                .query(DeskUsers::user)
                .optional();
    }

    /** Adds the user, in place of one of the same name. */
    @Transactional
    public void put(DeskUser user) {
        database.sql("delete from desk_user where name = ?").param(user.name()).update();
        database.sql("insert into desk_user (name, password, role, department, store) values (?, ?, ?, ?, ?)")
                .params(user.name(), user.password(), user.role().name())
                .param(user.department())
                .param(user.store())
                .update();
    }

    private static DeskUser user(ResultSet row, int number) throws SQLException {
        return new DeskUser(
                row.getString("name"),
                row.getString("password"),
                DeskRole.valueOf(row.getString("role")),
                row.getString("department"),
                row.getString("store"));
    }
}
