/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/supply-picture.h"

#include <glib/gi18n.h>

#include "base/translate.h"

#define HUE_HIGH   MUN_COLOR (0xc0392b)
#define HUE_MEDIUM MUN_COLOR (0xe6a23c)
#define HUE_LOW    MUN_COLOR (0x2a78a8)
#define HUE_OURS   MUN_COLOR (0x1f4e79)
#define HUE_NEEDED MUN_COLOR (0x6b4f8f)

static char *
keep (MunSupplyPicture *self,
      char             *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static MunColor
find_hue (const MunSupplyNode *node)
{
  const MunSpec *spec = mun_record_get_spec (node->record);

  if (spec == &mun_interdependency_spec)
    return HUE_NEEDED;
  if (spec != &mun_supplier_spec)
    return node->stage == MUN_SUPPLY_WE ? HUE_OURS : HUE_LOW;
  if (mun_record_is (node->record, SUPPLIER_CRITICALITY, "high"))
    return HUE_HIGH;
  return mun_record_is (node->record, SUPPLIER_CRITICALITY, "medium") ? HUE_MEDIUM : HUE_LOW;
}

static char *
find_detail (MunSupplyPicture    *self,
             MunWorkspace        *workspace,
             const MunSupplyNode *node)
{
  const MunSpec *spec = mun_record_get_spec (node->record);

  if (spec == &mun_supplier_spec)
    return mun_workspace_format (workspace, node->record, SUPPLIER_KIND, self->language);
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
  gboolean high = spec == &mun_supplier_spec && mun_record_is (node->record, SUPPLIER_CRITICALITY, "high");

  self->places[number] = node->stage;
  self->nodes[number] = (MunNode) {
    .label = keep (self, spec == &mun_organisation_spec ? g_strdup (mun_record_get (node->record, ORGANISATION_NAME))
                                                        : mun_workspace_title (workspace, spec, mun_record_get_id (node->record))),
    .detail = keep (self, find_detail (self, workspace, node)),
    .letter = high ? "!" : NULL,
    .color = find_hue (node),
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

/* "Name, Name" of the nodes at the other end. */
static void
append_ends (const MunSupplyPicture *self,
             guint                   node,
             gboolean                incoming,
             const char             *lead,
             GString                *text)
{
  guint n = 0;

  for (guint i = 0; i < self->chain.n_edges; i++)
    {
      const MunEdge *edge = &self->edges[i];

      if ((incoming ? edge->to : edge->from) != node)
        continue;
      g_string_append_printf (text, "%s%s", n == 0 ? lead : ", ", self->nodes[incoming ? edge->from : edge->to].label);
      n++;
    }
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
  self->chain = (MunChain) { self->stages, MUN_N_SUPPLY_STAGES, self->nodes, self->places, self->map->nodes->len, self->edges, n_edges };
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

  if (*shown->detail != '\0')
    g_string_append_printf (text, ", %s", shown->detail);
  if (shown->letter != NULL)
    g_string_append_printf (text, ", %s", mun_translate (self->language, N_("highly critical")));
  if (shown->mark != NULL)
    g_string_append_printf (text, ", %s", shown->mark);
  if (shown->note != NULL)
    g_string_append_printf (text, ", %s", shown->note);
  append_ends (self, node, TRUE, "; ← ", text);
  append_ends (self, node, FALSE, "; → ", text);
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

      g_string_append_printf (text, "%s%s: %s", i > 0 ? ". " : "", self->stages[self->places[i]], node);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
