package studio.marquee.house.planted.app.feature.builder;

import java.sql.Connection;

record QueueManager(Connection connection) {}
