/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/gap-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/gap-round.h"
#include "model/judgement.h"

/* What the records say -------------------------------------------------------------------------------------------------------- */

static void
free_conformity (gpointer conformity)
{
  mun_conformity_free (conformity);
}

MunCatalogue *
mun_gap_catalogue (MunWizardRun *run)
{
  return mun_gap_catalogue_for (mun_wizard_run_get_workspace (run));
}

/* Looked at anew with each page, for the answers before may have sent somebody to mend the records. */
static void
look_at_records (MunWizardRun *run)
{
  MunCatalogue *catalogue = mun_gap_catalogue (run);
  g_autoptr(GError) error = NULL;
  MunConformity *conformity = catalogue ? mun_conformity_new (mun_wizard_run_get_workspace (run), catalogue, &error) : NULL;

  if (error)
    g_warning ("The records cannot be checked: %s", error->message);
  g_object_set_data_full (G_OBJECT (run), "conformity", conformity, free_conformity);
}

const MunResult *
mun_gap_result (MunWizardRun *run,
                const char   *requirement)
{
  MunConformity *conformity;

  if (!g_object_get_data (G_OBJECT (run), "conformity"))
    look_at_records (run);

  conformity = g_object_get_data (G_OBJECT (run), "conformity");
  return conformity ? mun_conformity_find (conformity, requirement) : NULL;
}

const MunRequirement *
mun_gap_requirement (MunWizardRun *run,
                     MunRecord    *answer)
{
  MunCatalogue *catalogue = mun_gap_catalogue (run);

  return catalogue ? mun_catalogue_find_requirement (catalogue, mun_record_get (answer, GAP_ANSWER_REQUIREMENT)) : NULL;
}

static const char *
proposal_of (MunWizardRun *run,
             const char   *requirement)
{
  const MunResult *result = mun_gap_result (run, requirement);

  return mun_evidence_proposal (result ? result->evidence : MUN_EVIDENCE_MANUAL);
}

/* Bundles ----------------------------------------------------------------------------------------------------------------------- */

/* "4.2" holds "4.2.1", "4" holds all of it, not "40". */
static gboolean
holds (const MunGapBundle   *bundle,
       const MunRequirement *requirement)
{
  const char *number = requirement->clause->number;

  if (!g_str_equal (requirement->standard->id, bundle->standard))
    return FALSE;
  for (const char *clause = bundle->clauses; *clause; clause += strspn (clause, " "))
    {
      gsize length = strcspn (clause, " ");

      if (strncmp (number, clause, length) == 0 && (number[length] == '\0' || number[length] == '.'))
        return TRUE;
      clause += length;
    }

  return FALSE;
}

gboolean
mun_gap_bundle_is_skipped (MunWizardRun       *run,
                           const MunGapBundle *bundle)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  const char *covers = mun_record_get (round, GAP_ASSESSMENT_COVERS);
  gsize length = strlen (covers);

  if (!mun_record_is (round, GAP_ASSESSMENT_STANDARD, bundle->standard))
    return TRUE;
  if (!*covers || g_str_equal (covers, "all"))
    return FALSE;

  return strncmp (bundle->clauses, covers, length) != 0 || (bundle->clauses[length] != '\0' && bundle->clauses[length] != '.');
}

/* The numbers of the bundle's requirements, one a line, as a condition takes them. */
static char *
name_requirements (MunWizardRun       *run,
                   const MunGapBundle *bundle)
{
  guint n = 0;
  MunCatalogue *catalogue = mun_gap_catalogue (run);
  const MunRequirement * const *requirements = catalogue ? mun_catalogue_get_requirements (catalogue, &n) : NULL;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (holds (bundle, requirements[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", requirements[i]->id);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* A round has hundreds of answers and dozens of pages: each page reads its own only. */
static GPtrArray *
list_answers (MunWizardRun       *run,
              const MunGapBundle *bundle)
{
  g_autofree char *names = name_requirements (run, bundle);

  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS,
                             mun_record_get_id (mun_wizard_run_get_subject (run)), GAP_ANSWER_REQUIREMENT, MUN_IN, names, -1);
}

/* Requirements first, then the recommendations that matter for a firm of this size, then the others; within these as the standard has them. */
static int
rank_of (const MunRequirement *requirement,
         const char           *profile)
{
  if (requirement->level == MUN_LEVEL_SHALL)
    return 0;
  return mun_requirement_is_first (requirement, profile) ? 1 : 2;
}

static char *
get_profile (MunWizardRun *run)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));

  return g_strdup (mun_record_get (organisation, ORGANISATION_PROFILE));
}

static void
take_rank (MunWizardRun       *run,
           const MunGapBundle *bundle,
           GHashTable         *by_requirement,
           int                 rank,
           GPtrArray          *ordered)
{
  g_autofree char *profile = get_profile (run);
  guint n = 0;
  MunCatalogue *catalogue = mun_gap_catalogue (run);
  const MunRequirement * const *requirements = catalogue ? mun_catalogue_get_requirements (catalogue, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      MunRecord *answer = holds (bundle, requirements[i]) ? g_hash_table_lookup (by_requirement, requirements[i]->id) : NULL;

      if (answer && rank_of (requirements[i], profile) == rank)
        g_ptr_array_add (ordered, g_object_ref (answer));
    }
}

GPtrArray *
mun_gap_bundle_list (MunWizardRun       *run,
                     const MunGapBundle *bundle)
{
  g_autoptr(GPtrArray) answers = list_answers (run, bundle);
  g_autoptr(GHashTable) by_requirement = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ordered = mun_wizard_list ();

  for (guint i = 0; i < answers->len; i++)
    g_hash_table_insert (by_requirement, (gpointer) mun_record_get (g_ptr_array_index (answers, i), GAP_ANSWER_REQUIREMENT), g_ptr_array_index (answers, i));
  for (int rank = 0; rank <= 2; rank++)
    take_rank (run, bundle, by_requirement, rank, ordered);

  return ordered;
}

/* The answer of an earlier round: the newest one. */
static MunRecord *
find_earlier (MunWizardRun *run,
              const char   *requirement)
{
  g_autoptr(GPtrArray) answers = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_gap_answer_spec, GAP_ANSWER_REQUIREMENT, MUN_IS, requirement,
                                                     GAP_ANSWER_STATUS, MUN_IS_NOT, "not_assessed", -1);
  const char *round = mun_record_get_id (mun_wizard_run_get_subject (run));

  for (guint i = answers->len; i > 0; i--)
    if (!mun_record_is (g_ptr_array_index (answers, i - 1), GAP_ANSWER_ASSESSMENT, round))
      return g_object_ref (g_ptr_array_index (answers, i - 1));

  return NULL;
}

/* What was answered before stands again, marked, where the records still say the same. */
static void
take_over (MunWizardRun *run,
           MunRecord    *answer)
{
  static const int fields[] = { GAP_ANSWER_JUSTIFICATION, GAP_ANSWER_EVIDENCE_NOTE, GAP_ANSWER_EVIDENCE, GAP_ANSWER_STATUS };
  g_autoptr(MunRecord) earlier = find_earlier (run, mun_record_get (answer, GAP_ANSWER_REQUIREMENT));
  g_autofree char *source = NULL;

  if (!earlier || !mun_record_is (earlier, GAP_ANSWER_AUTO_STATUS, mun_record_get (answer, GAP_ANSWER_AUTO_STATUS)))
    return;

  source = g_strdup_printf (_("Your answer of last time, %s"), mun_record_get_ref (earlier));
  mun_record_set (answer, GAP_ANSWER_STATUS, "");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mun_wizard_run_prefill (run, answer, fields[i], mun_record_get (earlier, fields[i]), source);
}

static void
add_answer (MunWizardRun         *run,
            const MunGapBundle   *bundle,
            const MunRequirement *requirement)
{
  g_autoptr(MunRecord) answer = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_gap_answer_spec);

  mun_record_set (answer, GAP_ANSWER_ASSESSMENT, mun_record_get_id (mun_wizard_run_get_subject (run)));
  mun_record_set (answer, GAP_ANSWER_REQUIREMENT, requirement->id);
  mun_record_set (answer, GAP_ANSWER_AUTO_STATUS, proposal_of (run, requirement->id));
  take_over (run, answer);
  mun_wizard_run_keep (run, bundle->page, answer);
}

void
mun_gap_bundle_prefill (MunWizardRun       *run,
                        const MunGapBundle *bundle)
{
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, bundle->page);
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *profile = get_profile (run);
  guint n = 0;
  MunCatalogue *catalogue = mun_gap_catalogue (run);
  const MunRequirement * const *requirements = catalogue ? mun_catalogue_get_requirements (catalogue, &n) : NULL;

  look_at_records (run);
  for (guint i = 0; i < present->len; i++)
    g_hash_table_add (known, (gpointer) mun_record_get (g_ptr_array_index (present, i), GAP_ANSWER_REQUIREMENT));
  for (int rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < n; i++)
      if (holds (bundle, requirements[i]) && rank_of (requirements[i], profile) == rank && !g_hash_table_contains (known, requirements[i]->id))
        add_answer (run, bundle, requirements[i]);
}

/* With an answer goes what the records said when it was given: later they may say something else. */
void
mun_gap_bundle_leave (MunWizardRun       *run,
                      const MunGapBundle *bundle)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, bundle->page);

  for (guint i = 0; i < answers->len; i++)
    {
      MunRecord *answer = g_ptr_array_index (answers, i);

      if (mun_record_is (answer, GAP_ANSWER_STATUS, "not_assessed") || mun_record_is_dirty (answer))
        mun_record_set (answer, GAP_ANSWER_AUTO_STATUS,
                        mun_gap_records_say (mun_wizard_run_get_workspace (run), mun_record_get (answer, GAP_ANSWER_REQUIREMENT)));
    }
}

/* One answer ----------------------------------------------------------------------------------------------------------------------- */

char *
mun_gap_title (MunWizardRun *run,
               MunRecord    *answer)
{
  const MunRequirement *requirement = mun_gap_requirement (run, answer);

  /* Texts of a standard that is not there any more show their number. */
  return g_strdup (requirement ? mun_catalogue_text (requirement->question, NULL) : mun_record_get_title (answer));
}

static char *
describe_gaps (const MunResult *result)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (result->gaps->len, 3); i++)
    {
      g_autofree char *said = mun_gap_say (g_ptr_array_index (result->gaps, i), NULL);

      g_string_append_printf (text, " %s", said);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
level_words (MunWizardRun         *run,
             const MunRequirement *requirement)
{
  g_autofree char *profile = get_profile (run);

  switch (rank_of (requirement, profile))
    {
    case 0:
      return _("Required");
    case 1:
      return _("Recommended");
    default:
      return _("Recommended, can wait in a firm of your size");
    }
}

char *
mun_gap_hint (MunWizardRun *run,
              MunRecord    *answer)
{
  const MunRequirement *requirement = mun_gap_requirement (run, answer);
  const MunResult *result = requirement ? mun_gap_result (run, requirement->id) : NULL;
  g_autofree char *gaps = NULL, *stale = NULL;
  const char *ours = mun_field_choice_label (&mun_gap_answer_spec.fields[GAP_ANSWER_STATUS], mun_record_get (answer, GAP_ANSWER_STATUS));

  if (!result)
    return g_strdup ("");

  gaps = describe_gaps (result);
  stale = mun_record_is_new (answer) || mun_record_is_dirty (answer) ? NULL : mun_judgement_of (mun_wizard_run_get_workspace (run), answer, result);
  return g_strdup_printf (_("%1$s · %2$s\nThe records say: %3$s.%4$s\nYou say: %5$s.%6$s%7$s"), requirement->clause->number, level_words (run, requirement),
                          _(mun_evidence_label (result->evidence)), gaps, ours ? _(ours) : _("nothing yet"), stale ? "\n" : "", stale ? stale : "");
}

static gboolean
has_something_to_show (MunRecord *answer)
{
  return mun_record_is_set (answer, GAP_ANSWER_JUSTIFICATION) || mun_record_is_set (answer, GAP_ANSWER_EVIDENCE_NOTE)
         || mun_record_is_set (answer, GAP_ANSWER_EVIDENCE);
}

/* Audit and review are what the system lives by. */
static gboolean
is_never_left_out (const MunRequirement *requirement)
{
  return g_str_equal (requirement->standard->id, "28000") && requirement->level == MUN_LEVEL_SHALL
         && (g_str_has_prefix (requirement->clause->number, "9.2") || g_str_has_prefix (requirement->clause->number, "9.3"));
}

static void
check_answer (MunWizardRun *run,
              MunRecord    *answer,
              GPtrArray    *issues)
{
  const MunRequirement *requirement = mun_gap_requirement (run, answer);
  const MunResult *result = requirement ? mun_gap_result (run, requirement->id) : NULL;
  const char *title = requirement ? mun_catalogue_text (requirement->title, NULL) : "";
  gboolean shown = result && result->evidence == MUN_EVIDENCE_COMPLETE;

  if (!result)
    return;
  if (mun_record_is (answer, GAP_ANSWER_STATUS, "met") && !shown && !has_something_to_show (answer))
    mun_stop (issues, answer, GAP_ANSWER_EVIDENCE_NOTE, _("“%s”: met, but the records do not show it and nothing is written. Say what you can show, or answer “Open”."), title);
  if (mun_record_is (answer, GAP_ANSWER_STATUS, "not_applicable") && !mun_record_is_set (answer, GAP_ANSWER_JUSTIFICATION))
    mun_stop (issues, answer, GAP_ANSWER_JUSTIFICATION, _("“%s”: why does it not apply to you?"), title);
  if (mun_record_is (answer, GAP_ANSWER_STATUS, "not_applicable") && is_never_left_out (requirement))
    mun_stop (issues, answer, GAP_ANSWER_STATUS, _("“%s” cannot be left out: without internal audit and review there is no management system."), title);
  if (requirement->level != MUN_LEVEL_SHALL && mun_record_is (answer, GAP_ANSWER_STATUS, "open") && !has_something_to_show (answer))
    mun_stop (issues, answer, GAP_ANSWER_JUSTIFICATION, _("“%s” is a recommendation. Leaving it out is allowed with a reason."), title);
}

static MunRecord *
find_answer (MunWizardRun *run,
             const char   *names,
             MunOperator   not_applicable)
{
  return mun_workspace_find_first (mun_wizard_run_get_workspace (run), &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS,
                                   mun_record_get_id (mun_wizard_run_get_subject (run)), GAP_ANSWER_REQUIREMENT, MUN_IN, names,
                                   GAP_ANSWER_STATUS, not_applicable, "not_applicable", -1);
}

/* A clause that does not apply as a whole would be a standard of one's own. */
static void
check_whole_clause (MunWizardRun       *run,
                    const MunGapBundle *bundle,
                    GPtrArray          *issues)
{
  g_autofree char *top = g_strndup (bundle->clauses, strcspn (bundle->clauses, "."));
  const MunGapBundle clause = { bundle->page, "28000", top };
  g_autofree char *names = name_requirements (run, &clause);
  g_autoptr(MunRecord) left_out = find_answer (run, names, MUN_IS);
  g_autoptr(MunRecord) stays = find_answer (run, names, MUN_IS_NOT);

  if (left_out && !stays)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("Clause %s would not apply at all. None of the clauses 4 to 10 can be left out as a whole."), top);
}

void
mun_gap_bundle_check (MunWizardRun       *run,
                      const MunGapBundle *bundle,
                      GPtrArray          *issues)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, bundle->page);
  guint open = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      check_answer (run, g_ptr_array_index (answers, i), issues);
      open += mun_record_is (g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "not_assessed");
    }

  if (open > 0 && mun_wizard_run_visited (run, bundle->page))
    mun_tell (issues, mun_wizard_run_get_subject (run), -1,
              g_dngettext (GETTEXT_PACKAGE, "%u question of this page has no answer yet.", "%u questions of this page have no answer yet.", open), open);
  check_whole_clause (run, bundle, issues);
}

/* Agreeing with the records where they are complete: one act of a person for all of them. */

static gboolean
can_agree (MunWizardRun *run,
           MunRecord    *answer)
{
  return mun_record_is (answer, GAP_ANSWER_STATUS, "not_assessed")
         && g_str_equal (proposal_of (run, mun_record_get (answer, GAP_ANSWER_REQUIREMENT)), "met");
}

GPtrArray *
mun_gap_bundle_suggest (MunWizardRun       *run,
                        const MunGapBundle *bundle)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, bundle->page);
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = 0; i < answers->len; i++)
    n += can_agree (run, g_ptr_array_index (answers, i));
  if (n == 0)
    return suggestions;

  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Agree with the records on %u question", "Agree with the records on %u questions", n), n);
  g_ptr_array_add (suggestions, mun_suggestion_new ("agree", title, _("Their records are complete. Complete is not the same as good: look at them before you agree."), ""));
  return suggestions;
}

MunRecord *
mun_gap_bundle_accept (MunWizardRun       *run,
                       const MunGapBundle *bundle)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, bundle->page);

  for (guint i = 0; i < answers->len; i++)
    if (can_agree (run, g_ptr_array_index (answers, i)))
      mun_record_set (g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "met");

  return g_object_ref (mun_wizard_run_get_subject (run));
}
