package io.ghostnote.architecture.broken.app;

import com.zaxxer.hikari.HikariConfig;
import java.sql.ResultSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;

interface MeetsSql {
    void takeResultSet(ResultSet it);

    void takeDataSource(DataSource it);

    void takeSQLiteConfig(SQLiteConfig it);

    void takeHikariConfig(HikariConfig it);

    void takeFlyway(Flyway it);
}
