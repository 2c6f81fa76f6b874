/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/nonconformity-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/proposals.h"

/* Where it comes from -------------------------------------------------------------------------------------------------------- */

static void
suggest_one (GPtrArray  *suggestions,
             MunRecord  *source,
             const char *why)
{
  g_autofree char *title = mun_text_shorten (mun_record_get_title (source), 120);
  MunSuggestion *suggestion = mun_suggestion_new (mun_record_get_id (source), title, why, mun_record_get_ref (source));

  suggestion->advised = TRUE;
  g_ptr_array_add (suggestions, suggestion);
}

/* Major and minor findings that have none yet. */
static void
suggest_findings (MunWizardRun *run,
                  GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) findings = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_audit_finding_spec, AUDIT_FINDING_GRADE, MUN_IN, "major\nminor",
                                                      AUDIT_FINDING_NONCONFORMITY, MUN_UNSET, NULL, -1);

  for (guint i = 0; i < findings->len; i++)
    suggest_one (suggestions, g_ptr_array_index (findings, i), _("Found in an audit."));
}

/* One case is about one thing: cards are offered while it is not named. */
GPtrArray *
mun_case_suggest (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) proposals = NULL;

  if (mun_record_is_set (mun_wizard_run_get_subject (run), NONCONFORMITY_TITLE))
    return suggestions;

  proposals = mun_nonconformity_proposals (mun_wizard_run_get_workspace (run));
  suggest_findings (run, suggestions);
  for (guint i = 0; i < proposals->len; i++)
    suggest_one (suggestions, ((MunProposal *) g_ptr_array_index (proposals, i))->record, ((MunProposal *) g_ptr_array_index (proposals, i))->message);
  return suggestions;
}

static const char *
source_word (MunRecord *source)
{
  const MunSpec *spec = mun_record_get_spec (source);

  if (spec == &mun_supplier_spec)
    return "supplier";
  return spec == &mun_legal_requirement_spec ? "legal" : "monitoring";
}

static MunRecord *
make_case (MunWizardRun        *run,
           MunRecord           *source,
           const MunSuggestion *suggestion)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const MunSpec *spec = mun_record_get_spec (source);
  MunRecord *made;

  if (spec == &mun_audit_finding_spec)
    return mun_finding_make_nonconformity (workspace, source);
  if (spec == &mun_incident_spec)
    return mun_incident_make_nonconformity (workspace, source);
  if (spec == &mun_control_spec)
    return mun_control_make_nonconformity (workspace, source);

  made = mun_workspace_new_record (workspace, &mun_nonconformity_spec);
  mun_record_set (made, NONCONFORMITY_TITLE, suggestion->title);
  mun_record_set (made, NONCONFORMITY_DESCRIPTION, suggestion->text);
  mun_record_set (made, NONCONFORMITY_SOURCE, source_word (source));
  return made;
}

/* The source points to this case, not to the one that was only made to read from. */
static void
link_source (MunWizardRun *run,
             MunRecord    *source)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  const MunSpec *spec = mun_record_get_spec (source);

  if (spec == &mun_audit_finding_spec)
    mun_record_set (source, AUDIT_FINDING_NONCONFORMITY, mun_record_get_id (nonconformity));
  else if (spec == &mun_incident_spec)
    mun_record_set (source, INCIDENT_NONCONFORMITY, mun_record_get_id (nonconformity));
  else
    return;

  mun_wizard_run_hold (run, source);
}

MunRecord *
mun_case_accept (MunWizardRun        *run,
                 const MunSuggestion *suggestion,
                 GError             **error)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) source = mun_workspace_get_any (mun_wizard_run_get_workspace (run), suggestion->id, error);
  g_autoptr(MunRecord) made = source ? make_case (run, source, suggestion) : NULL;

  if (!made)
    return NULL;

  for (guint i = 0; i < N_NONCONFORMITY_FIELDS; i++)
    if (i != NONCONFORMITY_STATUS && mun_record_is_set (made, (int) i) && (!mun_record_is_set (nonconformity, (int) i) || i == NONCONFORMITY_SEVERITY))
      mun_record_set (nonconformity, (int) i, mun_record_get (made, (int) i));
  link_source (run, source);
  return g_object_ref (nonconformity);
}

void
mun_case_prefill_what (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) process = mun_workspace_get (workspace, &mun_business_process_spec, mun_record_get (nonconformity, NONCONFORMITY_PROCESS), NULL);

  if (process)
    mun_wizard_run_prefill (run, nonconformity, NONCONFORMITY_OWNER, mun_record_get (process, BUSINESS_PROCESS_OWNER), _("The owner of the process"));
}

gboolean
mun_case_is_serious (MunRecord *nonconformity)
{
  return mun_record_is (nonconformity, NONCONFORMITY_SEVERITY, "major") || mun_record_is (nonconformity, NONCONFORMITY_SEVERITY, "critical");
}

void
mun_case_check_what (MunWizardRun *run,
                     GPtrArray    *issues)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  const char *found = mun_record_get (nonconformity, NONCONFORMITY_FOUND_ON);

  if (*found && strcmp (found, mun_workspace_get_today (mun_wizard_run_get_workspace (run))) > 0)
    mun_stop (issues, nonconformity, NONCONFORMITY_FOUND_ON, _("This day is still to come. On which day was it found?"));
  if (!mun_record_is_set (nonconformity, NONCONFORMITY_REQUIREMENT))
    mun_warn (issues, nonconformity, NONCONFORMITY_REQUIREMENT, _("Which rule is not met: your own, the standard’s, a customer’s, a law? Without one it is an opinion."));
}

/* The fix ---------------------------------------------------------------------------------------------------------------------- */

void
mun_case_prefill_fix (MunWizardRun *run)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (nonconformity, NONCONFORMITY_CORRECTION))
    mun_wizard_run_prefill (run, nonconformity, NONCONFORMITY_CORRECTION_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)), C_("day", "Today"));
}

static gboolean
is_all_set (MunRecord *record,
            const int *fields)
{
  for (guint i = 0; fields[i] >= 0; i++)
    if (!mun_record_is_set (record, fields[i]))
      return FALSE;

  return TRUE;
}

void
mun_case_check_fix (MunWizardRun *run,
                    GPtrArray    *issues)
{
  static const int fields[] = { NONCONFORMITY_CORRECTION, NONCONFORMITY_CORRECTION_ON, NONCONFORMITY_CONSEQUENCES, NONCONFORMITY_CONSEQUENCES_HANDLED, -1 };
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  const char *on = mun_record_get (nonconformity, NONCONFORMITY_CORRECTION_ON), *found = mun_record_get (nonconformity, NONCONFORMITY_FOUND_ON);

  if (*on && strcmp (on, found) < 0)
    mun_stop (issues, nonconformity, NONCONFORMITY_CORRECTION_ON, _("It cannot be put right before it was found."));
  if (!is_all_set (nonconformity, fields))
    mun_warn (issues, nonconformity, -1, _("The case stays open until the first fix, its day, the harm and how the harm was handled are written down."));
}

/* Why --------------------------------------------------------------------------------------------------------------------------- */

char *
mun_case_propose_why (MunWizardRun *run,
                      MunRecord    *record,
                      int           field)
{
  if (field != NONCONFORMITY_ROOT_CAUSE || !mun_record_is_set (record, NONCONFORMITY_TITLE))
    return NULL;

  return g_strdup_printf (_("Why did this happen: %s?\nBecause …\nWhy was that possible?\nBecause …\nWhy did nobody notice?\nBecause …\nWhy is it arranged like this?\nBecause …\nWhat must change so that it cannot happen again?\n…"),
                          mun_record_get_title (record));
}

static guint
count_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    n += !mun_text_is_blank (lines[i]);

  return n;
}

char *
mun_case_hint_why (MunWizardRun *run,
                   MunRecord    *record)
{
  guint n = count_lines (mun_record_get (record, NONCONFORMITY_ROOT_CAUSE));

  if (n == 0)
    return g_strdup (_("Ask why, write the answer, and ask why about the answer. Five times is usual; the last line is the cause."));

  return g_strdup (_("The last line counts as the cause. If it names a person, ask once more."));
}

void
mun_case_check_why (MunWizardRun *run,
                    GPtrArray    *issues)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  const char *cause = mun_record_get (nonconformity, NONCONFORMITY_ROOT_CAUSE);

  if (strstr (cause, "…"))
    mun_stop (issues, nonconformity, NONCONFORMITY_ROOT_CAUSE, _("There is still a “…” among the answers. Fill it in, or take the line out."));
  else if (mun_last_cause_is_excuse (cause))
    mun_stop (issues, nonconformity, NONCONFORMITY_ROOT_CAUSE,
              _("The last answer is where the question begins: people err everywhere. What made it easy to go wrong, and what can be changed?"));
  else if (!*cause)
    mun_warn (issues, nonconformity, NONCONFORMITY_ROOT_CAUSE, _("The cause is not known yet. Whatever is done before that is only a repair."));
  if (*cause && !mun_record_is_set (nonconformity, NONCONFORMITY_CAUSE_METHOD))
    mun_warn (issues, nonconformity, NONCONFORMITY_CAUSE_METHOD, _("How did you find the cause? “Five whys” is enough."));
}

/* Where else --------------------------------------------------------------------------------------------------------------------- */

char *
mun_case_show_similar (MunWizardRun *run)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) all = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_nonconformity_spec, -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *other = g_ptr_array_index (all, i);
      gboolean same = mun_record_is_set (nonconformity, NONCONFORMITY_PROCESS)
                      && mun_record_is (other, NONCONFORMITY_PROCESS, mun_record_get (nonconformity, NONCONFORMITY_PROCESS));

      same |= mun_record_is_set (nonconformity, NONCONFORMITY_REQUIREMENT)
              && mun_record_is (other, NONCONFORMITY_REQUIREMENT, mun_record_get (nonconformity, NONCONFORMITY_REQUIREMENT));
      if (!same || g_str_equal (mun_record_get_id (other), mun_record_get_id (nonconformity)))
        continue;
      if (text->len == 0)
        g_string_append (text, _("Seen before in the same process or against the same rule:"));
      g_string_append_printf (text, "\n%s %s", mun_record_get_ref (other), mun_record_get_title (other));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Risks of the same process, or of the same site when no process is named. */
void
mun_case_prefill_similar (MunWizardRun *run)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  gboolean by_process = mun_record_is_set (nonconformity, NONCONFORMITY_PROCESS);
  const char *place = mun_record_get (nonconformity, by_process ? NONCONFORMITY_PROCESS : NONCONFORMITY_SITE);
  g_autoptr(GPtrArray) risks = NULL;
  g_autoptr(MunRecord) scratch = NULL;

  if (!*place)
    return;

  risks = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, by_process ? RISK_PROCESS : RISK_SITE, MUN_IS, place,
                              RISK_STATUS, MUN_IS_NOT, "closed", -1);
  scratch = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_nonconformity_spec);
  for (guint i = 0; i < risks->len; i++)
    mun_record_add_link (scratch, NONCONFORMITY_RISKS, mun_record_get_id (g_ptr_array_index (risks, i)));
  mun_wizard_run_prefill (run, nonconformity, NONCONFORMITY_RISKS, mun_record_get (scratch, NONCONFORMITY_RISKS),
                          by_process ? _("The risks of the same process") : _("The risks of the same site"));
}

void
mun_case_check_similar (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (nonconformity, NONCONFORMITY_SIMILAR_RESULT) && !mun_record_is_set (nonconformity, NONCONFORMITY_SIMILAR_CHECKED_ON))
    mun_stop (issues, nonconformity, NONCONFORMITY_SIMILAR_CHECKED_ON, _("On which day did you look elsewhere?"));
  else if (!mun_record_is_set (nonconformity, NONCONFORMITY_SIMILAR_RESULT))
    mun_warn (issues, nonconformity, NONCONFORMITY_SIMILAR_RESULT, _("Nobody has looked yet whether the same thing is wrong at other places, shifts or vehicles."));
}

/* Need ----------------------------------------------------------------------------------------------------------------------------- */

void
mun_case_prefill_need (MunWizardRun *run)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);

  mun_wizard_run_prefill (run, nonconformity, NONCONFORMITY_REVIEWED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)), C_("day", "Today"));
}

void
mun_case_check_need (MunWizardRun *run,
                     GPtrArray    *issues)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);

  if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "undecided") || !mun_record_is_set (nonconformity, NONCONFORMITY_ACTION_NEEDED))
    mun_warn (issues, nonconformity, NONCONFORMITY_ACTION_NEEDED, _("Not decided yet. The case goes on when it is."));
  else if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no") && !mun_record_is_set (nonconformity, NONCONFORMITY_NO_ACTION_REASON))
    mun_stop (issues, nonconformity, NONCONFORMITY_NO_ACTION_REASON, _("Nothing more is to be done. Say why: the next auditor will ask exactly this."));
  else if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no") && mun_case_is_serious (nonconformity))
    mun_warn (issues, nonconformity, NONCONFORMITY_ACTION_NEEDED, _("No action on a major case is rarely accepted. Is the cause really gone?"));
}
