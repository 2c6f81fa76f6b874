/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/supply-picture.h"

#include <glib/gi18n.h>

#include "base/translate.h"

/* Each hue has another sign beside it: the letter, the word in the second line, or the stage. */
static const struct {
  const char *meaning; /* N_() */
  const char *letter;
  MunColor    color;
} hues[] = {
  [MUN_SUPPLY_HIGH] = { N_("Highly critical"), "!", MUN_COLOR (0xc0392b) },
  [MUN_SUPPLY_MEDIUM] = { N_("Medium criticality, named in the box"), "", MUN_COLOR (0xe6a23c) },
  [MUN_SUPPLY_LOW] = { N_("Other partners"), "", MUN_COLOR (0x2a78a8) },
  [MUN_SUPPLY_OURS] = { N_("Our own sites and processes"), "", MUN_COLOR (0x1f4e79) },
  [MUN_SUPPLY_NEEDED] = { N_("What our work depends on"), "", MUN_COLOR (0x6b4f8f) },
};

static char *
keep (MunSupplyPicture *self,
      char             *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static MunSupplyHue
find_hue (const MunSupplyNode *node)
{
  const MunSpec *spec = mun_record_get_spec (node->record);

  if (spec == &mun_interdependency_spec)
    return MUN_SUPPLY_NEEDED;
  if (spec != &mun_supplier_spec)
    return node->stage == MUN_SUPPLY_WE ? MUN_SUPPLY_OURS : MUN_SUPPLY_LOW;
  if (mun_record_is (node->record, SUPPLIER_CRITICALITY, "high"))
    return MUN_SUPPLY_HIGH;
  return mun_record_is (node->record, SUPPLIER_CRITICALITY, "medium") ? MUN_SUPPLY_MEDIUM : MUN_SUPPLY_LOW;
}

/* What a supplier does; how critical it is where only the hue would say so. */
static char *
describe_supplier (MunSupplyPicture    *self,
                   MunWorkspace        *workspace,
                   const MunSupplyNode *node)
{
  g_autofree char *kind = mun_workspace_format (workspace, node->record, SUPPLIER_KIND, self->language);
  g_autofree char *criticality = mun_workspace_format (workspace, node->record, SUPPLIER_CRITICALITY, self->language);

  if (find_hue (node) != MUN_SUPPLY_MEDIUM)
    return g_steal_pointer (&kind);
  return *kind == '\0' ? g_steal_pointer (&criticality) : g_strdup_printf ("%s · %s", kind, criticality);
}

static char *
find_detail (MunSupplyPicture    *self,
             MunWorkspace        *workspace,
             const MunSupplyNode *node)
{
  const MunSpec *spec = mun_record_get_spec (node->record);

  if (spec == &mun_supplier_spec)
    return describe_supplier (self, workspace, node);
  if (spec == &mun_interdependency_spec)
    return mun_workspace_format (workspace, node->record, INTERDEPENDENCY_KIND, self->language);
  if (spec == &mun_supply_stage_spec)
    return mun_workspace_format (workspace, node->record, SUPPLY_STAGE_ACTIVITY, self->language);
  return g_strdup (spec == &mun_organisation_spec ? "" : mun_translate (self->language, spec->title));
}

static void
fill_node (MunSupplyPicture *self,
           MunWorkspace     *workspace,
           guint             number)
{
  const MunSupplyNode *node = g_ptr_array_index (self->map->nodes, number);
  const MunSpec *spec = mun_record_get_spec (node->record);
  const MunSupplyHue hue = find_hue (node);

  self->places[number] = node->stage;
  self->nodes[number] = (MunNode) {
    .label = keep (self, spec == &mun_organisation_spec ? g_strdup (mun_record_get (node->record, ORGANISATION_NAME))
                                                        : mun_workspace_title (workspace, spec, mun_record_get_id (node->record))),
    .detail = keep (self, find_detail (self, workspace, node)),
    .letter = *hues[hue].letter != '\0' ? hues[hue].letter : NULL,
    .color = hues[hue].color,
  };
  if (node->single)
    self->nodes[number].mark = mun_translate (self->language, node->uncovered ? N_("Single point, not covered") : N_("Single point"));
  if (node->risks > 0)
    self->nodes[number].note = keep (self, g_strdup_printf (mun_translate (self->language, N_("Risks: %u")), node->risks));
}

static void
name_stages (MunSupplyPicture *self)
{
  const MunField *direction = &mun_supplier_spec.fields[SUPPLIER_DIRECTION];

  self->stages[MUN_SUPPLY_UPSTREAM] = mun_translate (self->language, mun_field_choice_label (direction, "upstream"));
  self->stages[MUN_SUPPLY_SUPPORT] = mun_translate (self->language, mun_field_choice_label (direction, "support"));
  self->stages[MUN_SUPPLY_WE] = mun_translate (self->language, N_("We"));
  self->stages[MUN_SUPPLY_DOWNSTREAM] = mun_translate (self->language, mun_field_choice_label (direction, "downstream"));
}

/* The hues that are there. */
static void
add_legend (MunSupplyPicture *self)
{
  gboolean seen[MUN_N_SUPPLY_HUES] = { FALSE };

  for (guint i = 0; i < self->map->nodes->len; i++)
    seen[find_hue (g_ptr_array_index (self->map->nodes, i))] = TRUE;
  for (guint i = 0; i < MUN_N_SUPPLY_HUES; i++)
    if (seen[i])
      self->legend[self->chain.n_legend++] = (MunBar) { mun_translate (self->language, hues[i].meaning), 0, hues[i].letter, hues[i].color };
  self->chain.legend = self->legend;
}

/* One more thing of another kind, behind the comma of the language. */
static void
append_apart (const MunSupplyPicture *self,
              GString                *text,
              const char             *more)
{
  g_autofree char *before = g_strdup (text->str);

  if (*more != '\0')
    g_string_printf (text, mun_translate (self->language, N_("%1$s, %2$s")), before, more);
}

/* "← Name, Name" of the nodes at the other end. */
static void
append_ends (const MunSupplyPicture *self,
             guint                   node,
             gboolean                incoming,
             GString                *text)
{
  g_autoptr(GString) ends = g_string_new (NULL);

  for (guint i = 0; i < self->chain.n_edges; i++)
    {
      const MunEdge *edge = &self->edges[i];

      if ((incoming ? edge->to : edge->from) != node)
        continue;
      g_string_append_printf (ends, "%s%s", ends->len == 0 ? incoming ? "← " : "→ " : mun_translate (self->language, N_(", ")),
                              self->nodes[incoming ? edge->from : edge->to].label);
    }
  append_apart (self, text, ends->str);
}

MunSupplyPicture *
mun_supply_picture_new (MunWorkspace *workspace,
                        const char   *language)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  MunSupplyPicture *self = g_new0 (MunSupplyPicture, 1);
  guint n_edges;

  self->map = mun_supply_map_new (workspace);
  self->language = g_strdup (language);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_new0 (MunNode, self->map->nodes->len + 1);
  self->places = g_new0 (guint, self->map->nodes->len + 1);
  n_edges = self->map->edges->len;
  self->edges = g_new0 (MunEdge, n_edges + 1);
  name_stages (self);
  for (guint i = 0; i < self->map->nodes->len; i++)
    fill_node (self, workspace, i);
  for (guint i = 0; i < n_edges; i++)
    {
      const MunSupplyEdge *edge = &g_array_index (self->map->edges, MunSupplyEdge, i);

      self->edges[i] = (MunEdge) { edge->from, edge->to, edge->strong, edge->depends };
    }
  self->chain = (MunChain) { self->stages, MUN_N_SUPPLY_STAGES, self->nodes, self->places, self->map->nodes->len, self->edges, n_edges, NULL, 0 };
  add_legend (self);
  return self;
}

void
mun_supply_picture_free (MunSupplyPicture *self)
{
  if (self == NULL)
    return;
  mun_supply_map_free (self->map);
  g_ptr_array_unref (self->texts);
  g_free (self->nodes);
  g_free (self->places);
  g_free (self->edges);
  g_free (self->language);
  g_free (self);
}

char *
mun_supply_picture_describe (const MunSupplyPicture *self,
                             guint                   node)
{
  g_return_val_if_fail (self != NULL && node < self->chain.n_nodes, NULL);

  const MunNode *shown = &self->nodes[node];
  g_autoptr(GString) text = g_string_new (shown->label);

  append_apart (self, text, shown->detail);
  if (shown->letter != NULL)
    append_apart (self, text, mun_translate (self->language, N_("highly critical")));
  if (shown->mark != NULL)
    append_apart (self, text, shown->mark);
  if (shown->note != NULL)
    append_apart (self, text, shown->note);
  append_ends (self, node, TRUE, text);
  append_ends (self, node, FALSE, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mun_supply_picture_spoken (const MunSupplyPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->chain.n_nodes; i++)
    {
      g_autofree char *node = mun_supply_picture_describe (self, i);

      if (i > 0)
        g_string_append (text, mun_translate (self->language, N_("; ")));
      g_string_append_printf (text, mun_translate (self->language, N_("%s: %s")), self->stages[self->places[i]], node);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
