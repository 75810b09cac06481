package org.complainthub.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Tells a console's page where it is served: it looks for everything below its base tag. */
final class BaseTagTransformer implements ResourceTransformer {

    private final String path;

    BaseTagTransformer(String path) {
        this.path = path;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource found = chain.transform(request, resource);
        if (!"index.html".equals(found.getFilename())) {
            return found;
        }
        String page = found.getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("<base href=\"[^\"]*\"", "<base href=\"" + path + "\"");
        return new TransformedResource(found, page.getBytes(StandardCharsets.UTF_8));
    }
}
