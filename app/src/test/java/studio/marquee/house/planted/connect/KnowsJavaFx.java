package studio.marquee.house.planted.connect;

import javafx.beans.property.StringProperty;

public record KnowsJavaFx(StringProperty name) {}
