/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/judgement.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/translate.h"
#include "model/judgement-news.h"
#include "model/settings.h"

/* Returns: (transfer full) (nullable): the last revision that touched the record */
static MunRevision *
find_last (MunWorkspace *workspace,
           const char   *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (workspace), id, 0, 1, &error);

  if (revisions == NULL)
    g_warning ("The history of a record cannot be read: %s", error->message);
  return revisions != NULL && revisions->len > 0 ? mun_revision_copy (g_ptr_array_index (revisions, 0)) : NULL;
}

/* What the person named as evidence and somebody has changed or taken out of use since. */
static char *
find_changed (MunWorkspace      *workspace,
              MunRecord         *answer,
              const MunRevision *judged)
{
  g_auto(GStrv) ids = mun_record_get_links (answer, GAP_ANSWER_EVIDENCE);

  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr(MunRevision) last = find_last (workspace, *id);
      g_autoptr(MunRecord) record = NULL;

      if (last == NULL || last->number <= judged->number)
        continue;
      record = mun_workspace_get_any (workspace, *id, NULL);
      return g_strdup (record != NULL ? mun_record_get_ref (record) : *id);
    }
  return NULL;
}

static const char *
label_of (const char *proposal)
{
  return _(mun_field_choice_label (&mun_gap_answer_spec.fields[GAP_ANSWER_AUTO_STATUS], proposal));
}

char *
mun_judgement_of (MunWorkspace    *workspace,
                  MunRecord       *answer,
                  const MunResult *result)
{
  const char *then, *now;
  g_autoptr(MunRevision) judged = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (answer) && result != NULL, NULL);

  then = mun_record_get (answer, GAP_ANSWER_AUTO_STATUS);
  now = mun_evidence_proposal (result->evidence);
  if (!mun_record_is_set (answer, GAP_ANSWER_STATUS) || mun_record_is (answer, GAP_ANSWER_STATUS, "not_assessed"))
    return NULL;
  if (*then != '\0' && strcmp (then, now) != 0)
    return g_strdup_printf (_("The records said “%1$s” on the day of this answer. Today they say “%2$s”: look at it again."), label_of (then), label_of (now));
  judged = find_last (workspace, mun_record_get_id (answer));
  changed = judged != NULL ? find_changed (workspace, answer, judged) : NULL;
  if (changed != NULL)
    return g_strdup_printf (_("%s, which this answer rests on, was changed since: look at it again."), changed);
  day = judged != NULL ? mun_judgement_news (workspace, result->requirement, judged) : NULL;
  said = day != NULL ? mun_date_format (day, NULL) : NULL;
  return said != NULL ? g_strdup_printf (_("The records behind it changed on %s: look at it again."), said) : NULL;
}

char *
mun_judgement_stale (MunWorkspace    *workspace,
                     const MunResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return result->assessment != NULL ? mun_judgement_of (workspace, result->assessment, result) : NULL;
}

gboolean
mun_judgement_sign (MunWorkspace *workspace,
                    MunRecord    *answer,
                    char        **by,
                    char        **at)
{
  g_autoptr(GPtrArray) revisions = NULL;
  g_autoptr(GDateTime) moment = NULL;
  g_autoptr(GDateTime) local = NULL;
  const MunRevision *last;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && by != NULL && at != NULL, FALSE);

  *by = *at = NULL;
  if (answer == NULL || !mun_record_is_set (answer, GAP_ANSWER_STATUS) || mun_record_is (answer, GAP_ANSWER_STATUS, "not_assessed"))
    return FALSE;
  revisions = mun_store_revisions (mun_workspace_get_store (workspace), mun_record_get_id (answer), 0, 1, NULL);
  if (revisions == NULL || revisions->len == 0)
    return FALSE;
  last = g_ptr_array_index (revisions, 0);
  moment = g_date_time_new_from_iso8601 (last->at, NULL);
  local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  *by = g_strdup (last->person);
  *at = local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M") : g_strdup (last->at);
  return TRUE;
}

/* The rules that would be asked, with the organisation's numbers. */
static char *
list_rules (MunWorkspace    *workspace,
            const MunResult *result,
            const char      *language)
{
  g_autoptr(GHashTable) numbers = mun_settings_numbers (workspace);
  GString *rules = g_string_new (NULL);

  for (guint i = 0; i < result->requirement->n_checks; i++)
    {
      g_autofree char *rule = mun_settings_fill (numbers, mun_catalogue_text (result->requirement->checks[i]->rule, language));

      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", rule);
    }
  return g_string_free (rules, FALSE);
}

/* What only a person can say: what somebody said last, or what to look at. */
static char *
describe_manual (MunWorkspace    *workspace,
                 const MunResult *result,
                 const char      *language)
{
  g_autofree char *by = NULL;
  g_autofree char *at = NULL;
  g_autofree char *day = NULL;

  if (!mun_judgement_sign (workspace, result->assessment, &by, &at))
    return g_strdup_printf (mun_translate (language, N_("A person judges this, for no record can answer it. Look for yourself, and say what you found in a round of self-assessment: %s")),
                            mun_catalogue_text (result->requirement->question, language));
  day = g_strndup (at, strlen ("2026-11-02"));
  g_free (at);
  at = mun_date_format (day, language);
  /* Translators: %1$s an answer such as “Met”, %2$s a name, %3$s a day */
  return g_strdup_printf (mun_translate (language, N_("A person judges this in the self-assessment, for no record can answer it. The last answer is “%1$s”, by %2$s on %3$s.")),
                          mun_translate (language, mun_field_choice_label (&mun_gap_answer_spec.fields[GAP_ANSWER_STATUS], mun_record_get (result->assessment, GAP_ANSWER_STATUS))),
                          by, at);
}

char *
mun_judgement_advice (MunWorkspace    *workspace,
                      const MunResult *result,
                      const char      *language)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && result != NULL, NULL);

  g_autofree char *rules = NULL;

  if (result->evidence == MUN_EVIDENCE_MANUAL)
    return describe_manual (workspace, result, language);
  if (result->evidence != MUN_EVIDENCE_NOT_APPLICABLE || result->gaps->len > 0)
    return g_strdup ("");
  rules = list_rules (workspace, result, language);
  return g_strdup_printf (mun_translate (language, N_("Nothing in the file falls under this yet. It is asked from the first such record on: %s")), rules);
}
