/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/survey.h"

#include <string.h>

#include "base/text.h"
#include "model/judgement.h"

#define MAX_DEPTH 6

G_DEFINE_FINAL_TYPE (MunClauseNode, mun_clause_node, G_TYPE_OBJECT)

static void
free_gap (gpointer data)
{
  MunItemGap *gap = data;

  g_free (gap->text);
  g_strfreev (gap->ids);
  g_free (gap);
}

static void
copy_gaps (MunClauseNode   *node,
           const MunResult *result)
{
  for (guint i = 0; i < result->gaps->len; i++)
    {
      const MunGap *gap = result->gaps->pdata[i];
      MunItemGap *copy = g_new0 (MunItemGap, 1);

      copy->text = mun_gap_say (gap, NULL);
      copy->ok = gap->ok;
      copy->total = gap->total;
      copy->ids = gap->ids != NULL ? g_strdupv (gap->ids) : g_new0 (char *, 1);
      g_ptr_array_add (node->gaps, copy);
    }
}

/* Who answered and when is what the history says about the answer. */
static void
copy_assessment (MunClauseNode   *node,
                 MunWorkspace    *workspace,
                 const MunResult *result)
{
  MunRecord *answer = result->assessment;
  g_autoptr(GPtrArray) revisions = NULL;

  if (answer == NULL || !mun_record_is_set (answer, GAP_ANSWER_STATUS))
    return;
  g_free (node->status);
  g_free (node->why);
  node->status = g_strdup (mun_record_get (answer, GAP_ANSWER_STATUS));
  node->why = g_strdup (mun_record_get (answer, GAP_ANSWER_JUSTIFICATION));
  node->answer = g_strdup (mun_record_get_id (answer));
  node->stale = mun_judgement_stale (workspace, result);
  revisions = mun_store_revisions (mun_workspace_get_store (workspace), mun_record_get_id (answer), 0, 1, NULL);
  if (revisions != NULL && revisions->len > 0)
    {
      const MunRevision *last = revisions->pdata[0];

      node->judged_by = g_strdup (last->person);
      node->judged_at = g_strdup (last->at);
    }
}

static MunClauseNode *
create_clause (const MunClause *clause)
{
  MunClauseNode *node = g_object_new (MUN_TYPE_CLAUSE_NODE, NULL);

  node->clause = clause;
  node->children = g_list_store_new (MUN_TYPE_CLAUSE_NODE);
  return node;
}

static void
mun_clause_node_finalize (GObject *object)
{
  MunClauseNode *self = MUN_CLAUSE_NODE (object);

  g_clear_object (&self->children);
  g_ptr_array_unref (self->gaps);
  g_free (self->status);
  g_free (self->why);
  g_free (self->judged_by);
  g_free (self->judged_at);
  g_free (self->stale);
  g_free (self->answer);

  G_OBJECT_CLASS (mun_clause_node_parent_class)->finalize (object);
}

static void
mun_clause_node_class_init (MunClauseNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_clause_node_finalize;
}

static void
mun_clause_node_init (MunClauseNode *self)
{
  self->gaps = g_ptr_array_new_with_free_func (free_gap);
  self->status = g_strdup ("not_assessed");
  self->why = g_strdup ("");
}

MunClauseNode *
mun_clause_node_new (const MunRequirement *requirement,
                     MunEvidence           evidence)
{
  MunClauseNode *self;

  g_return_val_if_fail (requirement != NULL && evidence < MUN_N_EVIDENCE, NULL);

  self = g_object_new (MUN_TYPE_CLAUSE_NODE, NULL);
  self->clause = requirement->clause;
  self->requirement = requirement;
  self->evidence = evidence;
  self->counts[evidence] = 1;
  return self;
}

MunSurvey *
mun_survey_new (MunWorkspace  *workspace,
                MunCatalogue  *catalogue,
                GError       **error)
{
  g_autoptr(MunCatalogue) used = catalogue != NULL ? mun_catalogue_ref (catalogue) : mun_catalogue_load_builtin (error);
  MunConformity *conformity = used != NULL ? mun_conformity_current (workspace, used, error) : NULL;
  MunSurvey *survey;
  GPtrArray *results;

  if (conformity == NULL)
    return NULL;
  survey = g_new0 (MunSurvey, 1);
  survey->catalogue = mun_catalogue_ref (used);
  survey->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  results = mun_conformity_results (conformity);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = results->pdata[i];
      MunClauseNode *node = mun_clause_node_new (result->requirement, result->evidence);

      copy_gaps (node, result);
      copy_assessment (node, workspace, result);
      g_ptr_array_add (survey->nodes, node);
    }
  return survey;
}

void
mun_survey_free (MunSurvey *survey)
{
  if (survey == NULL)
    return;
  g_ptr_array_unref (survey->nodes);
  mun_catalogue_unref (survey->catalogue);
  g_free (survey);
}

static gboolean
contains_words (MunClauseNode *self,
                const char    *words)
{
  if (mun_text_contains (self->requirement->id, words) ||
      mun_text_contains (mun_catalogue_text (self->requirement->title, NULL), words) ||
      mun_text_contains (mun_catalogue_text (self->requirement->question, NULL), words) ||
      mun_text_contains (mun_catalogue_text (self->clause->title, NULL), words))
    return TRUE;
  for (guint i = 0; i < self->gaps->len; i++)
    if (mun_text_contains (((MunItemGap *) self->gaps->pdata[i])->text, words))
      return TRUE;
  return FALSE;
}

gboolean
mun_clause_node_matches (MunClauseNode         *self,
                         const MunSurveyFilter *filter)
{
  g_return_val_if_fail (MUN_IS_CLAUSE_NODE (self) && self->requirement != NULL && filter != NULL, FALSE);

  if (filter->evidence != 0 && !(filter->evidence & (1u << self->evidence)))
    return FALSE;
  if (filter->required && self->requirement->level != MUN_LEVEL_SHALL)
    return FALSE;
  return filter->words == NULL || *filter->words == '\0' || contains_words (self, filter->words);
}

/* "8.3" lies in "8", "10" does not lie in "1". */
static gboolean
lies_in (const char *number,
         const char *clause)
{
  gsize length = strlen (clause);

  return strncmp (number, clause, length) == 0 && (number[length] == '\0' || number[length] == '.');
}

static void
fill_clause (MunClauseNode         *node,
             GPtrArray             *nodes,
             const MunSurveyFilter *filter,
             guint                 *n_shown)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      MunClauseNode *requirement = nodes->pdata[i];

      if (requirement->requirement->standard != node->clause->standard || !lies_in (requirement->clause->number, node->clause->number))
        continue;
      node->counts[requirement->evidence]++;
      if (requirement->clause != node->clause || !mun_clause_node_matches (requirement, filter))
        continue;
      g_list_store_append (node->children, requirement);
      (*n_shown)++;
    }
}

/* From the last clause up, so that a clause knows whether anything stands below it. */
static void
prune (GListStore *list)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (list)); i > 0; i--)
    {
      g_autoptr(MunClauseNode) node = g_list_model_get_item (G_LIST_MODEL (list), i - 1);

      if (node->children == NULL)
        continue;
      prune (node->children);
      if (g_list_model_get_n_items (G_LIST_MODEL (node->children)) == 0)
        g_list_store_remove (list, i - 1);
    }
}

GListStore *
mun_survey_tree (GPtrArray             *nodes,
                 const MunStandard     *standard,
                 const MunSurveyFilter *filter,
                 guint                 *n_shown)
{
  GListStore *top = g_list_store_new (MUN_TYPE_CLAUSE_NODE);
  GListStore *above[MAX_DEPTH] = { top };
  guint shown = 0;

  g_return_val_if_fail (nodes != NULL && standard != NULL && filter != NULL, top);

  for (guint i = 0; i < standard->n_clauses; i++)
    {
      const MunClause *clause = standard->clauses[i];
      g_autoptr(MunClauseNode) node = create_clause (clause);
      guint depth = MIN (clause->depth, MAX_DEPTH - 2);

      while (depth > 0 && above[depth] == NULL)
        depth--;
      fill_clause (node, nodes, filter, &shown);
      g_list_store_append (above[depth], node);
      above[depth + 1] = node->children;
      for (guint deeper = depth + 2; deeper < MAX_DEPTH; deeper++)
        above[deeper] = NULL;
    }
  prune (top);
  if (n_shown != NULL)
    *n_shown = shown;
  return top;
}

guint
mun_survey_count (GPtrArray         *nodes,
                  const MunStandard *standard,
                  gboolean           required,
                  guint             *counts)
{
  guint total = 0;

  g_return_val_if_fail (nodes != NULL && standard != NULL && counts != NULL, 0);

  memset (counts, 0, sizeof (guint) * MUN_N_EVIDENCE);
  for (guint i = 0; i < nodes->len; i++)
    {
      MunClauseNode *node = nodes->pdata[i];

      if (node->requirement->standard != standard || (required && node->requirement->level != MUN_LEVEL_SHALL))
        continue;
      counts[node->evidence]++;
      total++;
    }
  return total;
}
