/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-private.h"

static const char *
danger_value (MunDanger danger)
{
  return danger == MUN_DANGER_YES ? "1" : danger == MUN_DANGER_NO ? "0" : "";
}

/* Lines ------------------------------------------------------------------------------------------------------------- */

static gboolean
fill_line (MunRecord        *entry,
           const MunLogLine *line,
           GError          **error)
{
  g_autofree char *text = mun_incident_clean (line->text, TRUE, _("Nothing was logged, for the line is empty."), error);
  g_autofree char *source = text != NULL ? mun_text_clean (line->source != NULL ? line->source : "", -1, FALSE, error) : NULL;
  g_autofree char *reason = source != NULL ? mun_text_clean (line->reason != NULL ? line->reason : "", -1, TRUE, error) : NULL;
  const char *kind = line->kind != NULL ? line->kind : "information";

  if (reason == NULL)
    return FALSE;
  mun_record_set (entry, INCIDENT_LOG_ENTRY_KIND, kind);
  mun_record_set (entry, INCIDENT_LOG_ENTRY_ENTRY, text);
  mun_record_set (entry, INCIDENT_LOG_ENTRY_SOURCE, source);
  mun_record_set (entry, INCIDENT_LOG_ENTRY_RELIABILITY, line->reliability != NULL ? line->reliability : "");
  mun_record_set (entry, INCIDENT_LOG_ENTRY_DECIDED_BY, line->decided_by != NULL ? line->decided_by : "");
  mun_record_set (entry, INCIDENT_LOG_ENTRY_REASON, reason);
  mun_record_set (entry, INCIDENT_LOG_ENTRY_CORRECTS, line->corrects != NULL ? line->corrects : "");
  if (strcmp (kind, "decision") != 0)
    return TRUE;
  if (!mun_record_is_set (entry, INCIDENT_LOG_ENTRY_DECIDED_BY))
    return mun_refuse (error, _("The decision was not logged yet: say who took it."));
  return *reason != '\0' || mun_refuse (error, _("The decision was not logged yet: say in a few words why it was taken. Later nobody remembers."));
}

static MunRecord *
write_line (MunWorkspace     *workspace,
            MunRecord        *incident,
            const MunLogLine *line,
            GError          **error)
{
  g_autoptr(MunRecord) entry = mun_workspace_new_record (workspace, &mun_incident_log_entry_spec);

  mun_record_set (entry, INCIDENT_LOG_ENTRY_INCIDENT, mun_record_get_id (incident));
  if (!fill_line (entry, line, error) || !mun_workspace_save (workspace, entry, NULL, error))
    return NULL;
  return g_steal_pointer (&entry);
}

MunRecord *
mun_incident_start_line (MunWorkspace *workspace,
                         MunRecord    *incident,
                         const char   *kind,
                         const char   *text)
{
  MunRecord *entry = mun_workspace_new_record (workspace, &mun_incident_log_entry_spec);

  mun_record_set (entry, INCIDENT_LOG_ENTRY_INCIDENT, mun_record_get_id (incident));
  mun_record_set (entry, INCIDENT_LOG_ENTRY_KIND, kind);
  mun_record_set (entry, INCIDENT_LOG_ENTRY_ENTRY, text);
  return entry;
}

gboolean
mun_incident_say (MunWorkspace  *workspace,
                  MunRecord     *incident,
                  const char    *kind,
                  GError       **error,
                  const char    *format,
                  ...)
{
  g_autofree char *text = NULL;
  g_autoptr(MunRecord) entry = NULL;
  MunLogLine line = { .kind = kind };
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  line.text = text;
  entry = write_line (workspace, incident, &line, error);
  return entry != NULL;
}

gboolean
mun_incident_decide (MunWorkspace  *workspace,
                     MunRecord     *incident,
                     const char    *by,
                     const char    *reason,
                     const char    *text,
                     GError       **error)
{
  const MunLogLine line = { .kind = "decision", .text = text, .decided_by = *by != '\0' ? by : mun_rules_actor (workspace), .reason = reason };
  g_autoptr(MunRecord) entry = write_line (workspace, incident, &line, error);

  return entry != NULL;
}

/* What all steps share ------------------------------------------------------------------------------------------------- */

gboolean
mun_incident_begin (MunWorkspace  *workspace,
                    MunRecord     *incident,
                    const char    *what,
                    GError       **error)
{
  /* Translators: a line of the history: the number of the event and what was done. */
  g_autofree char *summary = g_strdup_printf (_("%1$s: %2$s"), mun_record_get_ref (incident), what);

  return mun_workspace_begin_group (workspace, summary, error);
}

gboolean
mun_incident_end (MunWorkspace  *workspace,
                  MunRecord     *incident,
                  gboolean       ok,
                  GError       **error)
{
  gboolean kept = mun_workspace_end_group (workspace, ok, ok ? error : NULL) && ok;

  if (!kept)
    mun_record_revert (incident);
  return kept;
}

/* Of the record whose step is told by who takes it. */
#define TOLD "told"

gboolean
mun_incident_is_told (MunRecord *incident)
{
  return g_object_get_data (G_OBJECT (incident), TOLD) != NULL;
}

gboolean
mun_incident_move (MunWorkspace  *workspace,
                   MunRecord     *incident,
                   const char    *to,
                   GError       **error)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (workspace, incident);

  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = g_ptr_array_index (moves, i);

      if (strcmp (move->to, to) == 0)
        {
          gboolean ok;

          g_object_set_data (G_OBJECT (incident), TOLD, incident);
          ok = mun_state_move (workspace, incident, move, NULL, error);
          g_object_set_data (G_OBJECT (incident), TOLD, NULL);
          return ok;
        }
    }
  return mun_refuse (error, _("“%s” cannot go on like this from where it stands."), mun_record_get_title (incident));
}

char *
mun_incident_clean (const char  *text,
                    gboolean     multiline,
                    const char  *missing,
                    GError     **error)
{
  g_autofree char *clean = mun_text_clean (text != NULL ? text : "", -1, multiline, error);

  if (clean != NULL && *clean == '\0')
    {
      mun_refuse (error, "%s", missing);
      return NULL;
    }
  return g_steal_pointer (&clean);
}

/* Opening -------------------------------------------------------------------------------------------------------------- */

static void
fill_incident (MunRecord  *incident,
               const char *what,
               MunDanger   danger)
{
  g_autofree char *now = mun_date_now ();
  g_autofree char *title = mun_text_shorten (*what != '\0' ? what : _("Something happened"), 120);

  mun_record_set (incident, INCIDENT_TITLE, title);
  mun_record_set (incident, INCIDENT_DESCRIPTION, *what != '\0' ? what : title);
  mun_record_set (incident, INCIDENT_KIND, danger == MUN_DANGER_YES ? "emergency" : "incident");
  mun_record_set (incident, INCIDENT_OCCURRED_AT, now);
  mun_record_set (incident, INCIDENT_DETECTED_AT, now);
  mun_record_set (incident, INCIDENT_LIFE_AT_RISK, danger_value (danger));
}

static gboolean
say_danger (MunWorkspace  *workspace,
            MunRecord     *incident,
            MunDanger      danger,
            GError       **error)
{
  if (danger == MUN_DANGER_UNKNOWN)
    return TRUE;
  return mun_incident_say (workspace, incident, "assessment", error, "%s",
                           danger == MUN_DANGER_YES ? _("People are hurt or in danger.") : _("Nobody is hurt or in danger as far as we know."));
}

MunRecord *
mun_incident_open (MunWorkspace  *workspace,
                   const char    *what,
                   MunDanger      danger,
                   GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(MunRecord) incident = NULL;
  g_autofree char *clean = mun_text_clean (what != NULL ? what : "", -1, FALSE, error);
  gboolean ok;

  if (clean == NULL || !mun_workspace_begin_group (workspace, _("Event reported, log opened"), error))
    return NULL;
  incident = mun_workspace_new_record (workspace, &mun_incident_spec);
  fill_incident (incident, clean, danger);
  ok = mun_workspace_save (workspace, incident, NULL, error)
       && mun_incident_say (workspace, incident, "information", error, "%s", mun_record_get (incident, INCIDENT_TITLE))
       && say_danger (workspace, incident, danger, error);
  if (!mun_workspace_end_group (workspace, ok, ok ? error : NULL) || !ok)
    return NULL;
  return g_steal_pointer (&incident);
}

gboolean
mun_incident_set_danger (MunWorkspace  *workspace,
                         MunRecord     *incident,
                         MunDanger      danger,
                         GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && danger != MUN_DANGER_UNKNOWN, FALSE);

  gboolean ok;

  if (!mun_incident_begin (workspace, incident, _("danger to people"), error))
    return FALSE;
  mun_record_set (incident, INCIDENT_LIFE_AT_RISK, danger_value (danger));
  if (danger == MUN_DANGER_YES && mun_record_is (incident, INCIDENT_KIND, "incident"))
    mun_record_set (incident, INCIDENT_KIND, "emergency");
  ok = mun_workspace_save (workspace, incident, NULL, error) && say_danger (workspace, incident, danger, error);
  return mun_incident_end (workspace, incident, ok, error);
}

gboolean
mun_incident_is_running (MunRecord *incident)
{
  g_return_val_if_fail (mun_record_get_spec (incident) == &mun_incident_spec, FALSE);

  return !mun_record_is_set (incident, INCIDENT_STOOD_DOWN_ON) && !mun_record_is (incident, INCIDENT_STATUS, "recovery")
         && !mun_record_is (incident, INCIDENT_STATUS, "investigation") && !mun_record_is (incident, INCIDENT_STATUS, "closed");
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  MunRecord *one = *(MunRecord * const *) a, *other = *(MunRecord * const *) b;
  int order = strcmp (mun_record_get (other, INCIDENT_REPORTED_AT), mun_record_get (one, INCIDENT_REPORTED_AT));

  return order != 0 ? order : strcmp (mun_record_get_ref (other), mun_record_get_ref (one));
}

GPtrArray *
mun_incident_running (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *running = mun_workspace_find (workspace, &mun_incident_spec, INCIDENT_STOOD_DOWN_ON, MUN_UNSET, NULL,
                                           INCIDENT_STATUS, MUN_IN, "reported\nassessed\nactive\nstabilised", -1);

  g_ptr_array_sort (running, compare_newest);
  return running;
}

MunRecord *
mun_incident_log (MunWorkspace      *workspace,
                  MunRecord         *incident,
                  const MunLogLine  *line,
                  GError           **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && line != NULL, NULL);
  g_return_val_if_fail (mun_record_get_spec (incident) == &mun_incident_spec, NULL);

  return write_line (workspace, incident, line, error);
}
