/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-private.h"

/* A small event that was over when somebody noticed it. Nobody leads it and no plan runs: it is told once and goes through the life cycle as far as the rules
 * and the rights of whoever tells it allow. */

/* From here on an event goes through the response. */
#define GRAVE 4

static gboolean
is_small (const MunIncidentNote  *note,
          GError                **error)
{
  if (note->danger == MUN_DANGER_UNKNOWN)
    return mun_refuse (error, _("Say first whether anybody was hurt or in danger."));
  if (note->danger == MUN_DANGER_YES)
    return mun_refuse (error, _("Where somebody was hurt or in danger it is more than a note. Open the log for it, even if it is over: what was done for the people belongs into it."));
  if (note->severity < 1)
    return mun_refuse (error, _("Say how bad it was; 1 is slight."));
  return note->severity < GRAVE || mun_refuse (error, _("An event of severity 4 or 5 is more than a note. Open the log for it: it goes through the response."));
}

static char *
clean (const char  *text,
       GError     **error)
{
  return mun_text_clean (text != NULL ? text : "", -1, TRUE, error);
}

/* A day without an hour stands at midnight. */
static char *
read_moment (const char  *when,
             GError     **error)
{
  char *moment = mun_date_time_parse (when != NULL ? when : "");
  g_autofree char *now = mun_date_now ();

  if (moment == NULL)
    mun_refuse (error, _("“%s” is no moment. Choose the day, and write the hour like 14:05 or leave it empty."), when != NULL ? when : "");
  if (moment == NULL || strcmp (moment, now) <= 0)
    return moment;
  mun_refuse (error, _("“%s” says what has happened, and this is still to come. Enter when it really was, or leave it empty until then."),
              _(mun_incident_spec.fields[INCIDENT_OCCURRED_AT].label));
  g_free (moment);
  return NULL;
}

static gboolean
fill_note (MunRecord              *incident,
           const MunIncidentNote  *note,
           GError                **error)
{
  g_autofree char *now = mun_date_now ();
  g_autofree char *what = mun_incident_clean (note->what, FALSE, _("Say in one line what happened."), error);
  g_autofree char *when = what != NULL && is_small (note, error) ? read_moment (note->when, error) : NULL;
  g_autofree char *lost = when != NULL ? clean (note->lost, error) : NULL;
  g_autofree char *done = lost != NULL ? clean (note->done, error) : NULL;
  g_autofree char *title = NULL;

  if (done == NULL)
    return FALSE;
  title = mun_text_shorten (what, 120);
  mun_record_set (incident, INCIDENT_TITLE, title);
  mun_record_set (incident, INCIDENT_DESCRIPTION, what);
  mun_record_set (incident, INCIDENT_KIND, "incident");
  mun_record_set (incident, INCIDENT_OCCURRED_AT, when);
  mun_record_set (incident, INCIDENT_DETECTED_AT, now);
  mun_record_set (incident, INCIDENT_SITE, note->site != NULL ? note->site : "");
  mun_record_set (incident, INCIDENT_IMMEDIATE_ACTION, done);
  mun_record_set (incident, INCIDENT_CONSEQUENCES, lost);
  mun_record_set (incident, INCIDENT_CONSEQUENCES_HANDLED, *lost != '\0' ? done : "");
  mun_record_set (incident, INCIDENT_LIFE_AT_RISK, "0");
  mun_record_set_int (incident, INCIDENT_PEOPLE_HARMED, 0);
  mun_record_set_int (incident, INCIDENT_SEVERITY, note->severity);
  mun_record_set (incident, INCIDENT_FORMAL_RESPONSE, "0");
  mun_record_set (incident, INCIDENT_ACTIVATION_LEVEL, "none");
  return TRUE;
}

/* Whoever says why it could happen has looked into it. */
static gboolean
fill_investigation (MunWorkspace           *workspace,
                    MunRecord              *incident,
                    const MunIncidentNote  *note,
                    GError                **error)
{
  g_autofree char *cause = clean (note->cause, error);

  if (cause == NULL)
    return FALSE;
  if (*cause != '\0')
    {
      mun_record_set (incident, INCIDENT_CAUSES, cause);
      mun_record_set (incident, INCIDENT_INVESTIGATOR, mun_rules_actor (workspace));
      mun_record_set (incident, INCIDENT_INVESTIGATED_ON, mun_workspace_get_today (workspace));
      mun_record_set (incident, INCIDENT_INVESTIGATION_METHOD, _("Looked at afterwards by whoever noted it"));
    }
  if (note->risks_looked_at)
    {
      mun_record_set (incident, INCIDENT_RISKS_REVIEWED_ON, mun_workspace_get_today (workspace));
      mun_record_set (incident, INCIDENT_NEEDS_NONCONFORMITY, "0");
    }
  return TRUE;
}

/* @possible: set to whether the step was made */
static gboolean
go_on (MunWorkspace  *workspace,
       MunRecord     *incident,
       const char    *to,
       gboolean      *possible,
       GError       **error)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (workspace, incident);
  gboolean can = FALSE;

  for (guint i = 0; i < moves->len && *possible; i++)
    can = can || (strcmp (((const MunTransition *) moves->pdata[i])->to, to) == 0 && mun_state_can_move (workspace, incident, moves->pdata[i], NULL));
  *possible = can;
  return !can || mun_incident_move (workspace, incident, to, error);
}

/* As far as it goes. What nobody may assess yet is over all the same. */
static gboolean
go_through (MunWorkspace           *workspace,
            MunRecord              *incident,
            const MunIncidentNote  *note,
            GError                **error)
{
  gboolean possible = TRUE;
  g_autofree char *now = mun_date_now ();

  if (!go_on (workspace, incident, "assessed", &possible, error) || !go_on (workspace, incident, "investigation", &possible, error))
    return FALSE;
  if (!possible)
    {
      mun_record_set (incident, INCIDENT_STOOD_DOWN_ON, now);
      return mun_workspace_save (workspace, incident, NULL, error);
    }
  return fill_investigation (workspace, incident, note, error) && (!mun_record_is_dirty (incident) || mun_workspace_save (workspace, incident, NULL, error))
         && go_on (workspace, incident, "closed", &possible, error);
}

MunRecord *
mun_incident_note (MunWorkspace           *workspace,
                   const MunIncidentNote  *note,
                   GError                **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && note != NULL, NULL);

  g_autoptr(MunRecord) incident = mun_workspace_new_record (workspace, &mun_incident_spec);
  gboolean ok;

  if (!fill_note (incident, note, error) || !mun_workspace_begin_group (workspace, _("Event noted that was over"), error))
    return NULL;
  ok = mun_workspace_save (workspace, incident, NULL, error)
       && mun_incident_say (workspace, incident, "information", error, _("Noted when it was over: %s"), mun_record_get (incident, INCIDENT_TITLE))
       && go_through (workspace, incident, note, error);
  if (!mun_workspace_end_group (workspace, ok, ok ? error : NULL) || !ok)
    return NULL;
  return g_steal_pointer (&incident);
}

char *
mun_incident_say_left (MunRecord *incident)
{
  static const int needed[] = { INCIDENT_INVESTIGATOR, INCIDENT_INVESTIGATED_ON, INCIDENT_INVESTIGATION_METHOD, INCIDENT_CAUSES, INCIDENT_RISKS_REVIEWED_ON,
                                INCIDENT_NEEDS_NONCONFORMITY };
  g_autoptr(GString) missing = g_string_new (NULL);

  g_return_val_if_fail (mun_record_get_spec (incident) == &mun_incident_spec, NULL);

  if (mun_record_is (incident, INCIDENT_STATUS, "closed"))
    return g_strdup_printf (_("%s is noted and closed. Nothing is left to do."), mun_record_get_ref (incident));
  if (mun_record_is (incident, INCIDENT_STATUS, "reported") || mun_record_is (incident, INCIDENT_STATUS, "assessed"))
    return g_strdup_printf (_("%s is noted. Whoever looks after security still has to confirm the assessment and find the causes: it stands under Incidents."),
                            mun_record_get_ref (incident));
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!mun_record_is_set (incident, needed[i]))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? _(", ") : "", _(mun_incident_spec.fields[needed[i]].label));
  if (missing->len > 0)
    return g_strdup_printf (_("%1$s is noted. Before it can be closed, “Find the causes and learn from it” asks you one thing after another: %2$s."),
                            mun_record_get_ref (incident), missing->str);
  return g_strdup_printf (_("%s is noted and complete. Whoever looks after security or top management still has to close it: it stands under Incidents."),
                          mun_record_get_ref (incident));
}
