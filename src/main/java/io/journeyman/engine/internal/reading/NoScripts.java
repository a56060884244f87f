package io.journeyman.engine.internal.reading;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Scripts do not run here, in no language; JUEL would always be on the class path as one. */
public final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {}

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(new ClassLoader(null) {});
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new ProcessEngineException("scripts do not run here");
    }
}
