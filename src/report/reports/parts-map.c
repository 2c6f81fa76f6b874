/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/parts.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"

/* Figures of whole networks and of time. Each owns what it draws: pages may be drawn later, again and in another thread. */

#define TEXT_SIZE      8.0     /* of mun_chart_style_init() */
/* A landscape page with a heading above and a caption of two lines below; a longer chain is drawn smaller. */
#define CHAIN_HEIGHT   395.0
#define TEXT_WIDTH     483.0   /* of a portrait page: a wider one needs less height */
#define COLUMNS_HEIGHT 140
#define TICKS_MAX      12

typedef struct {
  GPtrArray *texts;            /* owns every text below */
  MunBar    *parts;
  guint      n_parts;
  double    *values;
  MunStack  *stacks;
  guint      n_stacks;
  MunTile   *tiles;
  guint      n_tiles;
  MunSpan   *spans;
  MunTick    ticks[TICKS_MAX];
  MunTimeline timeline;
  MunNode   *nodes;
  guint      n_nodes;
  int       *parents;
  guint     *places;
  MunEdge   *edges;
  MunChain   chain;
} Map;

static Map *
new_map (void)
{
  Map *map = g_new0 (Map, 1);

  map->texts = g_ptr_array_new_with_free_func (g_free);
  return map;
}

static void
free_map (gpointer data)
{
  Map *map = data;

  g_ptr_array_unref (map->texts);
  g_free (map->parts);
  g_free (map->values);
  g_free (map->stacks);
  g_free (map->tiles);
  g_free (map->spans);
  g_free (map->nodes);
  g_free (map->parents);
  g_free (map->places);
  g_free (map->edges);
  g_free (map);
}

static char *
keep (Map        *map,
      const char *text)
{
  char *kept = g_strdup (text);

  g_ptr_array_add (map->texts, kept);
  return kept;
}

/* Returns: (transfer none): an array of texts that the figure owns */
static const char * const *
keep_all (Map                *map,
          const char * const *texts,
          guint               n)
{
  const char **kept = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    kept[i] = keep (map, texts[i]);
  g_ptr_array_add (map->texts, kept);
  return kept;
}

static void
keep_parts (Map          *map,
            const MunBar *parts,
            guint         n_parts)
{
  map->parts = g_memdup2 (parts, n_parts * sizeof *parts);
  map->n_parts = n_parts;
  for (guint i = 0; i < n_parts; i++)
    {
      map->parts[i].label = keep (map, parts[i].label);
      map->parts[i].letter = keep (map, parts[i].letter);
    }
}

static void
keep_nodes (Map           *map,
            const MunNode *nodes,
            guint          n_nodes)
{
  map->nodes = g_memdup2 (nodes, n_nodes * sizeof *nodes);
  map->n_nodes = n_nodes;
  for (guint i = 0; i < n_nodes; i++)
    {
      map->nodes[i].label = keep (map, nodes[i].label);
      map->nodes[i].detail = keep (map, nodes[i].detail);
      map->nodes[i].letter = keep (map, nodes[i].letter);
      map->nodes[i].mark = keep (map, nodes[i].mark);
      map->nodes[i].note = keep (map, nodes[i].note);
    }
}

static void
draw_columns_cb (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 gpointer             data)
{
  const Map *map = data;

  mun_chart_columns (cr, width, height, style, map->stacks, map->n_stacks, map->parts, map->n_parts);
}

static void
draw_tiles_cb (cairo_t             *cr,
               double               width,
               double               height,
               const MunChartStyle *style,
               gpointer             data)
{
  const Map *map = data;

  mun_chart_tiles (cr, width, height, style, map->chain.stages, map->chain.n_stages, map->tiles, map->n_tiles, map->parts, map->n_parts);
}

static void
draw_timeline_cb (cairo_t             *cr,
                  double               width,
                  double               height,
                  const MunChartStyle *style,
                  gpointer             data)
{
  const Map *map = data;

  mun_chart_timeline (cr, width, height, style, &map->timeline);
}

static void
draw_teams_cb (cairo_t             *cr,
               double               width,
               double               height,
               const MunChartStyle *style,
               gpointer             data)
{
  const Map *map = data;

  mun_chart_teams (cr, width, height, style, map->nodes, map->parents, map->n_nodes);
}

static void
draw_chain_cb (cairo_t             *cr,
               double               width,
               double               height,
               const MunChartStyle *style,
               gpointer             data)
{
  const Map *map = data;

  mun_chart_chain (cr, width, height, style, &map->chain);
}

void
mun_part_columns (MunReport          *report,
                  const char * const *columns,
                  guint               n_columns,
                  const double       *values,
                  const MunBar       *parts,
                  guint               n_parts,
                  const char         *caption,
                  const char         *alternative)
{
  Map *map = new_map ();

  keep_parts (map, parts, n_parts);
  map->values = g_memdup2 (values, n_columns * n_parts * sizeof *values);
  map->stacks = g_new0 (MunStack, n_columns + 1);
  map->n_stacks = n_columns;
  for (guint i = 0; i < n_columns; i++)
    map->stacks[i] = (MunStack) { keep (map, columns[i]), map->values + i * n_parts };
  mun_document_add_figure (report->document, 0, COLUMNS_HEIGHT, draw_columns_cb, map, free_map, caption, alternative);
}

void
mun_part_tiles (MunReport          *report,
                const char * const *rows,
                guint               n_rows,
                const MunTile      *tiles,
                guint               n_tiles,
                const MunBar       *legend,
                guint               n_legend,
                const char         *caption,
                const char         *alternative)
{
  Map *map = new_map ();

  keep_parts (map, legend, n_legend);
  map->chain.stages = keep_all (map, rows, n_rows);
  map->chain.n_stages = n_rows;
  map->tiles = g_memdup2 (tiles, n_tiles * sizeof *tiles);
  map->n_tiles = n_tiles;
  for (guint i = 0; i < n_tiles; i++)
    {
      map->tiles[i].label = keep (map, tiles[i].label);
      map->tiles[i].letter = keep (map, tiles[i].letter);
    }
  mun_document_add_figure (report->document, 0, mun_chart_tiles_height (TEXT_SIZE, n_rows), draw_tiles_cb, map, free_map, caption, alternative);
}

static gboolean
find_range (const MunSpan *spans,
            guint          n_spans,
            double        *from,
            double        *to)
{
  *from = G_MAXDOUBLE;
  *to = -G_MAXDOUBLE;
  for (guint i = 0; i < n_spans; i++)
    {
      if (!isfinite (spans[i].start))
        continue;
      *from = MIN (*from, spans[i].start);
      *to = MAX (*to, isfinite (spans[i].end) ? MAX (spans[i].start, spans[i].end) : spans[i].start);
    }
  return *from <= *to;
}

/* The axis says its days and months in ISO form; here they stand as in the rest of the report. */
static void
name_tick (MunReport *report,
           MunTick   *tick)
{
  gboolean month = strlen (tick->label) == strlen ("2026-11") && tick->label[4] == '-';
  g_autofree char *iso = g_strconcat (tick->label, month ? "-01" : "", NULL);
  g_autofree char *day = NULL;
  const char *start, *end;

  if (!mun_date_is_valid (iso))
    return;
  day = mun_report_date (report, iso);
  start = month && g_str_has_prefix (day, "1 ") ? day + 2 : day;
  end = month ? strstr (start, "月") : NULL;
  g_strlcpy (tick->label, start, end != NULL ? MIN (sizeof tick->label, (gsize) (end - start) + strlen ("月") + 1) : sizeof tick->label);
}

void
mun_part_timeline (MunReport     *report,
                   const MunSpan *spans,
                   guint          n_spans,
                   const char    *caption,
                   const char    *alternative)
{
  Map *map;
  double from, to;
  MunTimeline *line;

  if (!find_range (spans, n_spans, &from, &to))
    return;
  map = new_map ();
  map->spans = g_memdup2 (spans, n_spans * sizeof *spans);
  for (guint i = 0; i < n_spans; i++)
    {
      map->spans[i].label = keep (map, spans[i].label);
      map->spans[i].letter = keep (map, spans[i].letter);
    }
  line = &map->timeline;
  *line = (MunTimeline) { .spans = map->spans, .n_spans = n_spans, .ticks = map->ticks, .from = from, .to = to };
  line->n_ticks = mun_chart_ticks (&line->from, &line->to, map->ticks, TICKS_MAX);
  for (guint i = 0; i < line->n_ticks; i++)
    name_tick (report, &map->ticks[i]);
  line->now = mun_chart_time (report->today);
  line->now_label = keep (map, mun_report_text (report, N_("Today")));
  mun_document_add_figure (report->document, 0, mun_chart_timeline_height (TEXT_SIZE, n_spans), draw_timeline_cb, map, free_map, caption, alternative);
}

void
mun_part_teams (MunReport     *report,
                const MunNode *nodes,
                const int     *parents,
                guint          n_nodes,
                const char    *caption,
                const char    *alternative)
{
  Map *map = new_map ();

  keep_nodes (map, nodes, n_nodes);
  map->parents = g_memdup2 (parents, n_nodes * sizeof *parents);
  mun_document_add_figure (report->document, 0, mun_chart_teams_height (TEXT_SIZE, TEXT_WIDTH, parents, n_nodes), draw_teams_cb, map, free_map,
                           caption, alternative);
}

void
mun_part_chain (MunReport      *report,
                const MunChain *chain,
                const char     *caption,
                const char     *alternative)
{
  Map *map = new_map ();

  keep_nodes (map, chain->nodes, chain->n_nodes);
  map->chain = *chain;
  map->chain.stages = keep_all (map, chain->stages, chain->n_stages);
  map->chain.nodes = map->nodes;
  map->chain.places = map->places = g_memdup2 (chain->places, chain->n_nodes * sizeof *chain->places);
  map->chain.edges = map->edges = g_memdup2 (chain->edges, chain->n_edges * sizeof *chain->edges);
  keep_parts (map, chain->legend, chain->n_legend);
  map->chain.legend = map->parts;
  mun_document_add_figure (report->document, 0, MIN (mun_chart_chain_height (TEXT_SIZE, &map->chain), CHAIN_HEIGHT), draw_chain_cb, map, free_map, caption, alternative);
}
