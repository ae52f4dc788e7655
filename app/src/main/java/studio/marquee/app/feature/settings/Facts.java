package studio.marquee.app.feature.settings;

import java.util.Optional;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;

/**
 * What is true of this window and cannot be changed here.
 *
 * @param freshness of the data that are in use; empty when there are none
 */
public record Facts(
    Workspace workspace, Person person, Optional<Freshness> freshness, String version) {}
