/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/audit-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/audit-checklist.h"
#include "model/proposals.h"
#include "model/settings.h"

guint
mun_audit_working_days (const char *from,
                        const char *to)
{
  int days = mun_date_days_between (from, to);
  guint working = 0;

  for (int i = 1; i <= days; i++)
    {
      g_autofree char *day = mun_date_add_days (from, i);
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_parse (&date, day);
      working += g_date_valid (&date) && g_date_get_weekday (&date) <= G_DATE_FRIDAY;
    }

  return working;
}

/* Findings ---------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_audit_list_findings (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, MUN_IS,
                             mun_record_get_id (mun_wizard_run_get_subject (run)), -1);
}

MunRecord *
mun_audit_add_finding (MunWizardRun *run,
                       MunRecord    *above)
{
  MunRecord *finding = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_audit_finding_spec);

  mun_record_set (finding, AUDIT_FINDING_AUDIT, mun_record_get_id (mun_wizard_run_get_subject (run)));
  return finding;
}

GPtrArray *
mun_audit_suggest_findings (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "site");

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autofree char *title = NULL;
      MunSuggestion *card;

      if (!mun_audit_item_asks_for_finding (item))
        continue;
      title = mun_text_shorten (mun_record_get_title (item), 100);
      card = mun_suggestion_new (mun_record_get_id (item), title, mun_record_get (item, AUDIT_ITEM_EVIDENCE_SEEN), mun_record_get (item, AUDIT_ITEM_REQUIREMENT));
      card->taken = mun_record_is_set (item, AUDIT_ITEM_FINDING);
      card->advised = !card->taken;
      g_ptr_array_add (suggestions, card);
    }

  return suggestions;
}

MunRecord *
mun_audit_accept_finding (MunWizardRun        *run,
                          const MunSuggestion *suggestion,
                          GError             **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) item = mun_workspace_get (workspace, &mun_audit_item_spec, suggestion->id, error);
  MunRecord *finding;

  if (!item)
    return NULL;

  finding = mun_audit_item_draft_finding (workspace, item);
  mun_record_set (item, AUDIT_ITEM_FINDING, mun_record_get_id (finding));
  mun_wizard_run_keep (run, "site", item);
  return finding;
}

char *
mun_audit_hint_finding (MunWizardRun *run,
                        MunRecord    *finding)
{
  static const struct { const char *grade, *text; } help[] = {
    { "major", N_("Major: a whole requirement is missing, people, goods or the aim of the system are in danger, or a minor one came back. 30 days.") },
    { "minor", N_("Minor: a single lapse. 90 days.") },
    { "observation", N_("Observation: no lapse yet, but it could become one.") },
    { "opportunity", N_("Opportunity: it works and could be better. It becomes an improvement.") },
    { "conform", N_("Conforms: good practice worth noting.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (help); i++)
    if (mun_record_is (finding, AUDIT_FINDING_GRADE, help[i].grade))
      return g_strdup (_(help[i].text));

  return g_strdup ("");
}

static void
check_finding (MunWizardRun *run,
               MunRecord    *finding,
               GPtrArray    *issues)
{
  g_autofree char *title = mun_text_shorten (mun_record_get_title (finding), 60);
  gboolean grave = mun_record_is (finding, AUDIT_FINDING_GRADE, "major") || mun_record_is (finding, AUDIT_FINDING_GRADE, "minor");

  if (!mun_record_is_set (finding, AUDIT_FINDING_REQUIREMENT))
    mun_stop (issues, finding, AUDIT_FINDING_REQUIREMENT, _("“%s”: which requirement is not met? Without one it is an opinion."), title);
  if (!mun_record_is_set (finding, AUDIT_FINDING_EVIDENCE))
    mun_stop (issues, finding, AUDIT_FINDING_EVIDENCE, _("“%s”: what exactly was seen? Without it nobody can mend it."), title);
  if (grave && !mun_record_is_set (finding, AUDIT_FINDING_AGREED_ON))
    mun_warn (issues, finding, AUDIT_FINDING_AGREED_ON, _("“%s”: agree it with those who were audited, or note that they disagree."), title);
}

void
mun_audit_check_findings (MunWizardRun *run,
                          GPtrArray    *issues)
{
  g_autoptr(GPtrArray) findings = mun_wizard_run_lines (run, "findings");
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "site");

  for (guint i = 0; i < findings->len; i++)
    check_finding (run, g_ptr_array_index (findings, i), issues);

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autofree char *title = mun_text_shorten (mun_record_get_title (item), 60);

      if (mun_audit_item_asks_for_finding (item) && !mun_record_is_set (item, AUDIT_ITEM_FINDING))
        mun_stop (issues, item, AUDIT_ITEM_FINDING, _("“%s” is marked as a finding, but the finding is not written yet."), title);
    }
}

/* Conclusion and report ----------------------------------------------------------------------------------------------------- */

static guint
count_grade (GPtrArray  *findings,
             const char *grade)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += mun_record_is (g_ptr_array_index (findings, i), AUDIT_FINDING_GRADE, grade);

  return n;
}

static gboolean
was_looked_at (MunRecord *item)
{
  return mun_record_is_set (item, AUDIT_ITEM_MARK) && !mun_record_is (item, AUDIT_ITEM_MARK, "not_checked");
}

char *
mun_audit_show_conclusion (MunWizardRun *run)
{
  g_autoptr(GPtrArray) findings = mun_wizard_run_lines (run, "findings");
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "site");
  guint looked = 0;

  for (guint i = 0; i < items->len; i++)
    looked += was_looked_at (g_ptr_array_index (items, i)) ? 1 : 0;

  return g_strdup_printf (_("%1$u lines looked at; findings: %2$u major, %3$u minor, %4$u observations, %5$u opportunities."), looked,
                          count_grade (findings, "major"), count_grade (findings, "minor"), count_grade (findings, "observation"),
                          count_grade (findings, "opportunity"));
}

void
mun_audit_prefill_conclusion (MunWizardRun *run)
{
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "site");
  g_autoptr(GPtrArray) samples = g_ptr_array_new ();
  g_autofree char *all = NULL, *note = NULL;

  for (guint i = 0; i < items->len; i++)
    if (was_looked_at (g_ptr_array_index (items, i)) && mun_record_is_set (g_ptr_array_index (items, i), AUDIT_ITEM_SAMPLE))
      g_ptr_array_add (samples, (gpointer) mun_record_get (g_ptr_array_index (items, i), AUDIT_ITEM_SAMPLE));
  if (samples->len == 0)
    return;

  all = mun_wizard_join_texts (samples);
  note = g_strdup_printf (_("Looked at by sample: %s. What was not in the sample may look different."), all);
  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), AUDIT_SAMPLING_NOTE, note, _("Samples of the checklist"));
}

void
mun_audit_check_conclusion (MunWizardRun *run,
                            GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  if (!mun_record_is_set (audit, AUDIT_CONCLUSION))
    mun_stop (issues, audit, AUDIT_CONCLUSION, _("What is the sum of it? Own rules, standard, practice: one sentence on each."));
  else if (mun_text_word_count (mun_record_get (audit, AUDIT_CONCLUSION)) < 6)
    mun_warn (issues, audit, AUDIT_CONCLUSION, _("Say a sentence on each: own rules, standard, practice."));
  if (!mun_record_is_set (audit, AUDIT_SAMPLING_NOTE))
    mun_warn (issues, audit, AUDIT_SAMPLING_NOTE, _("No sample is named. Say what you looked at, of how much."));
  if (!mun_record_is_set (audit, AUDIT_GOOD_POINTS))
    mun_tell (issues, audit, AUDIT_GOOD_POINTS, _("Say also what is good. People listen better to the rest."));
}

void
mun_audit_prefill_report (MunWizardRun *run)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));
  g_autofree char *top = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec, mun_record_get (organisation, ORGANISATION_TOP_MANAGER));
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  g_autofree char *to = mun_record_is_set (audit, AUDIT_AUDITEE_TEXT) && *top
                        ? g_strdup_printf ("%s, %s", top, mun_record_get (audit, AUDIT_AUDITEE_TEXT)) : g_strdup (top);

  mun_wizard_run_prefill (run, audit, AUDIT_REPORT_ON, today, _("From today’s date"));
  mun_wizard_run_prefill (run, audit, AUDIT_REPORTED_TO, to, _("Top management and those who were audited"));
  mun_wizard_run_prefill (run, audit, AUDIT_REPORTED_ON, today, _("From today’s date"));
}

void
mun_audit_check_report (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  const char *ended = mun_record_get (audit, AUDIT_ENDED_ON);
  const char *reported = mun_record_get (audit, AUDIT_REPORTED_ON);
  static const int needed[] = { AUDIT_REPORT_ON, AUDIT_REPORTED_TO, AUDIT_REPORTED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!mun_record_is_set (audit, needed[i]))
      mun_stop (issues, audit, needed[i], _("“%s” is still empty."), _(mun_audit_spec.fields[needed[i]].label));

  if (!*ended)
    mun_stop (issues, audit, AUDIT_ENDED_ON, _("There is nothing to report before the audit has ended. The page “On site” asks for its last day."));
  if (*ended && *reported && strcmp (reported, ended) < 0)
    mun_stop (issues, audit, AUDIT_REPORTED_ON, _("The report cannot go out before the audit has ended."));
  else if (*ended && *reported && mun_audit_working_days (ended, reported) > 5)
    mun_warn (issues, audit, AUDIT_REPORTED_ON, _("The report goes out %u working days after the audit. Five are promised; what is old is not mended."),
              mun_audit_working_days (ended, reported));
}

/* Follow-up --------------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_audit_list_grave (MunWizardRun *run)
{
  GPtrArray *findings = mun_audit_list_findings (run);

  for (guint i = findings->len; i > 0; i--)
    if (!mun_record_is (g_ptr_array_index (findings, i - 1), AUDIT_FINDING_GRADE, "major")
        && !mun_record_is (g_ptr_array_index (findings, i - 1), AUDIT_FINDING_GRADE, "minor"))
      g_ptr_array_remove_index (findings, i - 1);

  return findings;
}

gboolean
mun_audit_skip_follow_up (MunWizardRun *run)
{
  g_autoptr(GPtrArray) findings = mun_audit_list_grave (run);

  return mun_wizard_run_visited (run, "findings") && findings->len == 0;
}

/* Thirty days for major, ninety for minor findings, from the day they were agreed. */
void
mun_audit_prefill_follow_up (MunWizardRun *run)
{
  g_autoptr(GPtrArray) findings = mun_audit_list_grave (run);

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      gboolean major = mun_record_is (finding, AUDIT_FINDING_GRADE, "major");
      const char *from = mun_record_is_set (finding, AUDIT_FINDING_AGREED_ON) ? mun_record_get (finding, AUDIT_FINDING_AGREED_ON)
                                                                              : mun_workspace_get_today (mun_wizard_run_get_workspace (run));
      int days = mun_settings_action_days (mun_wizard_run_get_workspace (run), major);
      g_autofree char *due = mun_date_add_days (from, days);
      g_autofree char *source = g_strdup_printf (major ? _("%d days for a major finding") : _("%d days for a minor finding"), days);

      mun_wizard_run_prefill (run, finding, AUDIT_FINDING_DUE_ON, due, source);
    }
}

void
mun_audit_check_follow_up (MunWizardRun *run,
                           GPtrArray    *issues)
{
  g_autoptr(GPtrArray) findings = mun_wizard_run_lines (run, "follow-up");

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      g_autofree char *title = mun_text_shorten (mun_record_get_title (finding), 60);

      if (!mun_record_is_set (finding, AUDIT_FINDING_DUE_ON))
        mun_stop (issues, finding, AUDIT_FINDING_DUE_ON, _("“%s”: until when is it mended?"), title);
      if (mun_record_is_set (finding, AUDIT_FINDING_VERIFIED_BY) && mun_record_is (finding, AUDIT_FINDING_VERIFIED_BY, mun_record_get (finding, AUDIT_FINDING_AUDITEE)))
        mun_stop (issues, finding, AUDIT_FINDING_VERIFIED_BY, _("“%s”: whoever was audited cannot verify the fix."), title);
      if (mun_record_is_set (finding, AUDIT_FINDING_VERIFIED_ON) && !mun_record_is_set (finding, AUDIT_FINDING_VERIFICATION_RESULT))
        mun_warn (issues, finding, AUDIT_FINDING_VERIFICATION_RESULT, _("“%s”: did it work?"), title);
    }
}

/* Finishing ----------------------------------------------------------------------------------------------------------------------- */

static gboolean
make_nonconformity (MunWizardRun *run,
                    MunRecord    *finding,
                    GPtrArray    *made,
                    GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) nonconformity = NULL;
  g_autoptr(GPtrArray) both = g_ptr_array_new ();

  if (mun_record_is_set (finding, AUDIT_FINDING_NONCONFORMITY))
    return TRUE;

  nonconformity = mun_finding_make_nonconformity (workspace, finding);
  g_ptr_array_add (both, nonconformity);
  g_ptr_array_add (both, finding);
  if (!mun_workspace_save_all (workspace, both, NULL, error))
    return FALSE;

  g_ptr_array_add (made, g_object_ref (nonconformity));
  return mun_wizard_move (run, finding, "action", error);
}

static gboolean
make_improvement (MunWizardRun *run,
                  MunRecord    *finding,
                  GPtrArray    *made,
                  GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) improvement = NULL;
  g_autofree char *title = mun_text_shorten (mun_record_get_title (finding), 120);

  if (mun_record_is_set (finding, AUDIT_FINDING_IMPROVEMENT))
    return TRUE;

  improvement = mun_workspace_new_record (workspace, &mun_improvement_spec);
  mun_record_set (improvement, IMPROVEMENT_TITLE, title);
  mun_record_set (improvement, IMPROVEMENT_SOURCE, "audit");
  mun_record_set (improvement, IMPROVEMENT_PROACTIVE, "1");
  mun_record_set (improvement, IMPROVEMENT_DESCRIPTION, mun_record_get (finding, AUDIT_FINDING_STATEMENT));
  mun_record_set (improvement, IMPROVEMENT_OWNER, mun_record_get (finding, AUDIT_FINDING_AUDITEE));
  mun_record_set (improvement, IMPROVEMENT_DECISION, "undecided");
  if (!mun_workspace_save (workspace, improvement, NULL, error))
    return FALSE;

  mun_record_set (finding, AUDIT_FINDING_IMPROVEMENT, mun_record_get_id (improvement));
  g_ptr_array_add (made, g_object_ref (improvement));
  return mun_workspace_save (workspace, finding, NULL, error);
}

static gboolean
finish_findings (MunWizardRun *run,
                 GPtrArray    *made,
                 GError      **error)
{
  g_autoptr(GPtrArray) findings = mun_audit_list_findings (run);

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      const char *grade = mun_record_get (finding, AUDIT_FINDING_GRADE);

      g_ptr_array_add (made, g_object_ref (finding));
      if ((g_str_equal (grade, "major") || g_str_equal (grade, "minor")) && !make_nonconformity (run, finding, made, error))
        return FALSE;
      if (g_str_equal (grade, "opportunity") && !make_improvement (run, finding, made, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
walk_audit (MunWizardRun *run,
            GError      **error)
{
  static const char * const states[] = { "prepared", "in_progress", "reported", "follow_up" };
  g_autoptr(GPtrArray) grave = mun_audit_list_grave (run);
  MunRecord *audit = mun_wizard_run_get_subject (run);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if ((grave->len > 0 || !g_str_equal (states[i], "follow_up")) && !mun_wizard_move (run, audit, states[i], error))
      return FALSE;

  return TRUE;
}

gboolean
mun_audit_finish (MunWizardRun *run,
                  GPtrArray    *made,
                  GError      **error)
{
  static const MunWizardDocument programme_document = { "D-audit-programme", N_("Internal audit programme"), "plan", "internal", 10 };
  static const MunWizardDocument report_document = { "D-audit-reports", N_("Internal audit reports"), "report", "confidential", 10 };
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) programmes = mun_audit_list_programme (run);

  g_ptr_array_add (made, g_object_ref (audit));
  for (guint i = 0; i < programmes->len; i++)
    {
      MunRecord *programme = g_ptr_array_index (programmes, i);

      if (!mun_state_is_waiting (programme))
        continue;
      g_ptr_array_add (made, g_object_ref (programme));
      if (!mun_wizard_submit (run, programme, error))
        return FALSE;
    }

  return mun_wizard_document (run, audit, -1, &programme_document, made, error)
         && mun_wizard_document (run, audit, -1, &report_document, made, error)
         && walk_audit (run, error)
         && finish_findings (run, made, error);
}
