package io.ghostnote.architecture.broken.render;

import org.snakeyaml.engine.v2.nodes.Node;

interface MeetsYaml {
    void takeNode(Node it);
}
